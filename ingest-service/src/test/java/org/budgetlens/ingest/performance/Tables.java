package org.budgetlens.ingest.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;

/** Reads texts in which a cell ends with │ and a line with a line break. */
final class Tables {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private Tables() {}

  static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.replace('│', '\t').getBytes(UTF_8), Hints.NONE);
  }

  static List<ReadTable> of(Reading.Read reading, TableType type) {
    return reading.tables().stream().filter(table -> table.type() == type).toList();
  }

  static List<TypedRow> rows(ReadTable table, String entry) {
    return table.rows().stream().filter(row -> entry.equals(row.text().get("entry"))).toList();
  }

  /** Lines and texts of rows: 7 数量指标 专线数量 ≥ 650 条. */
  static List<String> shown(List<TypedRow> rows, String... fields) {
    return rows.stream()
        .map(
            row -> {
              var shown = new StringBuilder(lines(row.source()));
              for (String field : fields) {
                shown.append(' ').append(row.text().getOrDefault(field, "∅"));
              }
              return shown.toString();
            })
        .toList();
  }

  static List<String> shown(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code() + " " + lines(problem.source()))
        .toList();
  }

  static String printed(TypedRow row, String column) {
    return row.amounts().get(column).printed();
  }

  private static String lines(Source source) {
    return source instanceof Source.TextLines text
        ? String.join("+", text.lines().stream().map(String::valueOf).toList())
        : "–";
  }
}
