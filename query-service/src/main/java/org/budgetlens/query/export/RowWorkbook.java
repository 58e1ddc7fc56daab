package org.budgetlens.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** A document's rows as people read them: a sheet for each table, a line for each printed row. */
public final class RowWorkbook {
  /** Texts that say how a row was read and not what it says. */
  private static final Set<String> SILENT = Set.of("role", "entry", "fund", "ordinal", "class");

  private static final String SIDE = "side";

  /**
   * The columns of a table.
   *
   * @param codes classifications its rows have codes of
   * @param texts canonical names of its text columns
   * @param amounts canonical names of its amount columns
   */
  public record TableColumns(List<String> codes, List<String> texts, List<String> amounts) {
    static final TableColumns NONE = new TableColumns(List.of(), List.of(), List.of());

    public TableColumns {
      codes = List.copyOf(codes);
      texts = texts.stream().filter(it -> !SILENT.contains(it)).toList();
      amounts = List.copyOf(amounts);
    }
  }

  private final Map<Integer, TableColumns> columns;
  private final Words words;
  private final Map<Integer, Sheet> sheets = new HashMap<>();

  private RowWorkbook(Map<Integer, TableColumns> columns, Words words) {
    this.columns = Map.copyOf(columns);
    this.words = words;
  }

  /**
   * The rows as sheets of a workbook.
   *
   * @param columns the columns of each table, by its index
   */
  public static WorkbookShape<RowLine> of(Map<Integer, TableColumns> columns, Words words) {
    var workbook = new RowWorkbook(columns, words);
    return new WorkbookShape<>(
        new Sheet(words.of("table"), workbook.headings(TableColumns.NONE)),
        workbook::sheet,
        line -> List.of(workbook.cells(line)),
        List.of());
  }

  /** Codes of income sources are this system's own and tell nobody anything. */
  private static boolean isPrinted(String kind) {
    return !kind.equals(CodeKind.INCOME_SOURCE.jsonName());
  }

  private Sheet sheet(RowLine line) {
    return sheets.computeIfAbsent(
        line.table().index(),
        index -> new Sheet((index + 1) + " " + line.table().title(), headings(of(line))));
  }

  private TableColumns of(RowLine line) {
    return columns.getOrDefault(line.table().index(), TableColumns.NONE);
  }

  private List<String> headings(TableColumns table) {
    var headings = new ArrayList<String>();
    for (String kind : table.codes()) {
      String classification = words.of("codes." + kind);
      if (isPrinted(kind)) {
        headings.add(classification + " " + words.of("code.of"));
      }
      headings.add(classification + " " + words.of("name.of"));
    }
    table.texts().forEach(it -> headings.add(words.of(it)));
    table.amounts().forEach(it -> headings.add(words.inWan(words.of(it))));
    headings.add(words.of("rowKind"));
    headings.add(words.of("source"));
    return headings;
  }

  private List<@Nullable Object> cells(RowLine line) {
    JsonNode tree = ExportJson.tree(line.cells());
    var cells = new ArrayList<@Nullable Object>();
    for (String kind : of(line).codes()) {
      JsonNode code = tree.path("codes").path(kind);
      if (isPrinted(kind)) {
        cells.add(code.path("code").textValue());
      }
      JsonNode name = code.path("name");
      cells.add((name.isTextual() ? name : code.path("catalogName")).textValue());
    }
    for (String column : of(line).texts()) {
      String text = tree.path("text").path(column).textValue();
      cells.add(text != null && column.equals(SIDE) ? words.of(text) : text);
    }
    for (String column : of(line).amounts()) {
      JsonNode fen = tree.path("amounts").path(column).path("fen");
      cells.add(fen.isIntegralNumber() ? Wan.of(fen.longValue()) : null);
    }
    cells.add(words.of(line.kind()));
    cells.add(SourceText.of(line.source()));
    return cells;
  }
}
