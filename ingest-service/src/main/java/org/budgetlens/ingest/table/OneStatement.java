package org.budgetlens.ingest.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.form.TableForm;

/**
 * Tables that are one row (三公). Some places label it 合计 though there is nothing to add up, and some
 * print last year's row above the year's own: its amounts are last year's columns of the same row.
 */
public final class OneStatement {
  private static final Pattern YEAR = Pattern.compile("(?<year>(?:19|20)\\d\\d)(?:年.*)?");

  private OneStatement() {}

  /** The rows of a table; unchanged where it is no such table. */
  public static List<TypedRow> of(TableForm.Layout.Columns layout, List<TypedRow> rows) {
    boolean byCode =
        layout.columns().stream().anyMatch(column -> column.code() == CodeKind.FUNCTION);
    if (!layout.statement() || byCode) {
      return rows;
    }
    if (rows.size() == 1 && rows.getFirst().kind() == RowKind.TOTAL) {
      return List.of(rows.getFirst().withKind(RowKind.DETAIL));
    }
    if (rows.size() == 2 && rows.stream().allMatch(row -> year(row) > 0)) {
      TypedRow first = rows.getFirst();
      TypedRow second = rows.getLast();
      return switch (year(second) - year(first)) {
        case 1 -> List.of(withPrevious(second, first));
        case -1 -> List.of(withPrevious(first, second));
        default -> rows;
      };
    }
    return rows;
  }

  private static int year(TypedRow row) {
    Matcher match = YEAR.matcher(Objects.requireNonNullElse(row.text().get(Columns.YEAR), ""));
    return row.codes().isEmpty() && match.matches() ? Integer.parseInt(match.group("year")) : 0;
  }

  private static TypedRow withPrevious(TypedRow own, TypedRow last) {
    var amounts = new LinkedHashMap<>(own.amounts());
    last.amounts().forEach((name, amount) -> amounts.put(Columns.PREVIOUS_PREFIX + name, amount));
    return new TypedRow(
        own.kind(),
        Sources.all(List.of(last.source(), own.source())),
        own.codes(),
        own.text(),
        amounts);
  }
}
