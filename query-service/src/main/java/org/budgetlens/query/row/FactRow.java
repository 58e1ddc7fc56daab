package org.budgetlens.query.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * A row as sums and projects are made from it: the same, whether it has just come or was stored.
 *
 * @param table index of its table in the document
 * @param kind what it stands for
 * @param source where it stands, as JSON
 * @param codes its codes as printed
 * @param text its text columns
 * @param amounts its amounts in 分
 */
public record FactRow(
    int table,
    RowKind kind,
    String source,
    Map<CodeKind, String> codes,
    Map<String, String> text,
    Map<String, Long> amounts) {
  public FactRow {
    codes = codes.isEmpty() ? Map.of() : Collections.unmodifiableMap(codes);
    text = Collections.unmodifiableMap(text);
    amounts = Collections.unmodifiableMap(amounts);
  }

  /** A row that has come. */
  static FactRow of(BudgetRow row, String source) {
    var codes = new EnumMap<CodeKind, String>(CodeKind.class);
    row.codes().forEach((kind, code) -> codes.put(kind, code.code()));
    var amounts = LinkedHashMap.<String, Long>newLinkedHashMap(row.amounts().size());
    row.amounts().forEach((column, amount) -> amounts.put(column, amount.fen()));
    return new FactRow(row.table().index(), row.row().kind(), source, codes, row.text(), amounts);
  }

  /** A row that was stored. */
  public static FactRow stored(int table, RowKind kind, String source, String cells) {
    JsonNode tree = Cells.read(cells);
    var codes = new EnumMap<CodeKind, String>(CodeKind.class);
    for (Map.Entry<String, JsonNode> code : tree.path("codes").properties()) {
      CodeKind.of(code.getKey())
          .ifPresent(it -> codes.put(it, code.getValue().path("code").asText()));
    }
    var text = new LinkedHashMap<String, String>();
    for (Map.Entry<String, JsonNode> column : tree.path("text").properties()) {
      text.put(column.getKey(), column.getValue().asText());
    }
    var amounts = new LinkedHashMap<String, Long>();
    for (Map.Entry<String, JsonNode> column : tree.path("amounts").properties()) {
      amounts.put(column.getKey(), column.getValue().path("fen").asLong());
    }
    return new FactRow(table, kind, source, codes, text, amounts);
  }

  /** The code of a classification, or null where the row has none. */
  public @Nullable String code(CodeKind kind) {
    return codes.get(kind);
  }

  /** A text column, or null where the row has none. */
  public @Nullable String text(String column) {
    return text.get(column);
  }

  /** The amount in a column in 分, or null where the cell is blank. */
  public @Nullable Long amount(String column) {
    return amounts.get(column);
  }
}
