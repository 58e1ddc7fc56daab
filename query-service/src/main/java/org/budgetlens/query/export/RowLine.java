package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.query.row.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code rows.jsonl}.
 *
 * @param document the document's id
 * @param file its file name
 * @param revision its revision
 * @param sequence the row's position in the document, which violations refer to
 * @param table the table it belongs to
 * @param rowIndex its position in the table
 * @param kind what it stands for
 * @param source where it stands, as JSON
 * @param cells its codes, texts and amounts, as {@link Cells} wrote them
 */
public record RowLine(
    String document,
    String file,
    int revision,
    int sequence,
    TableReference table,
    int rowIndex,
    String kind,
    String source,
    String cells) {

  private record Place(int index, String kind, @JsonRawValue String source) {}

  private record Head(
      String document, String file, int revision, int sequence, TableReference table, Place row) {}

  /** The fields the line can have. */
  public static List<String> fields() {
    var fields = new ArrayList<>(ExportJson.fields(Head.class));
    fields.addAll(Cells.FIELDS);
    return fields;
  }

  /** The line as JSON. */
  public String json() {
    var place = new Place(rowIndex, kind, source);
    String head = ExportJson.write(new Head(document, file, revision, sequence, table, place));
    // Both are objects with fields: the first without its brace goes before the second without its.
    return head.substring(0, head.length() - 1) + "," + cells.substring(1);
  }

  /**
   * The lines as CSV, with a column for every text and amount column of the tables.
   *
   * @param textColumns canonical names of text columns
   * @param amountColumns canonical names of amount columns; amounts are written in 分
   */
  public static CsvShape<RowLine> csv(List<String> textColumns, List<String> amountColumns) {
    var header = new ArrayList<String>();
    header.addAll(List.of("document", "file", "revision", "sequence", "tableIndex", "tableNumber"));
    header.addAll(List.of("tableTitle", "tableType", "unit", "rowIndex", "rowKind", "source"));
    for (CodeKind kind : CodeKind.values()) {
      String name = kind.jsonName();
      header.addAll(List.of(name + "Code", name + "Name", name + "CatalogName", name + "Status"));
    }
    header.addAll(textColumns);
    amountColumns.forEach(column -> header.add(column + "Fen"));
    return CsvShape.of(header, line -> List.of(line.cells(textColumns, amountColumns)));
  }

  private List<@Nullable Object> cells(List<String> textColumns, List<String> amountColumns) {
    JsonNode tree = ExportJson.tree(cells);
    var line = new ArrayList<@Nullable Object>();
    line.add(document);
    line.add(file);
    line.add(revision);
    line.add(sequence);
    line.add(table.index());
    line.add(table.number());
    line.add(table.title());
    line.add(table.type());
    line.add(table.unit() == null ? null : table.unit().printed());
    line.add(rowIndex);
    line.add(kind);
    line.add(SourceText.of(source));
    for (CodeKind kind : CodeKind.values()) {
      JsonNode code = tree.path("codes").path(kind.jsonName());
      line.add(text(code.path("code")));
      line.add(text(code.path("name")));
      line.add(text(code.path("catalogName")));
      line.add(text(code.path("status")));
    }
    textColumns.forEach(column -> line.add(text(tree.path("text").path(column))));
    amountColumns.forEach(column -> line.add(fen(tree.path("amounts").path(column))));
    return line;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  private static @Nullable Long fen(JsonNode amount) {
    JsonNode fen = amount.path("fen");
    return fen.isIntegralNumber() ? fen.longValue() : null;
  }
}
