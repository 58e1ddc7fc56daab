package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.table.TypedRow;

/**
 * A row whose text cells are known and whose amounts wait for their columns.
 *
 * @param row the row without amounts
 * @param amounts its amounts in printed order; empty for a printed dash
 * @param readable whether all of its amounts could be read
 * @param printed the row as one text, for messages
 * @param apart whether its code, its name and its amounts each stand on a line of their own
 */
record RawRow(
    TypedRow row,
    List<Optional<PrintedAmount>> amounts,
    boolean readable,
    String printed,
    boolean apart) {
  RawRow {
    amounts = List.copyOf(amounts);
  }

  RawRow withRow(TypedRow other) {
    return new RawRow(other, amounts, readable, printed, apart);
  }

  /** These rows with other text cells and kinds, one for one. */
  static List<RawRow> with(List<RawRow> rows, List<TypedRow> others) {
    return IntStream.range(0, rows.size())
        .mapToObj(r -> rows.get(r).withRow(others.get(r)))
        .toList();
  }
}
