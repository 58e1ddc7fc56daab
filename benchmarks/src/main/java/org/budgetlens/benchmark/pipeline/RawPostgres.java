package org.budgetlens.benchmark.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.publish.Publication;
import org.postgresql.PGConnection;

/** COPY of the same rows into a table with the same columns and key as query's. */
final class RawPostgres {
  private static final int ROWS_OF_COPY = 10_000;
  private static final String TABLE =
      """
      CREATE TABLE fact_row (fiscal_year integer NOT NULL, document_key bigint NOT NULL,
        sequence integer NOT NULL, table_index integer NOT NULL, row_index integer NOT NULL,
        kind text NOT NULL, function_code text, government_code text, department_code text,
        organisation_code text, amount bigint, source text NOT NULL, cells text NOT NULL,
        PRIMARY KEY (fiscal_year, document_key, sequence))""";

  private RawPostgres() {}

  /**
   * Copies rows, a transaction for every ten thousand.
   *
   * @return rows a second
   */
  static long copy(String url, Department department, int documents, long rows)
      throws SQLException, IOException {
    var meter = new Meter(rows);
    long copied = 0;
    long making = 0;
    try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
      connection.createStatement().execute("CREATE SCHEMA IF NOT EXISTS benchmark");
      connection.createStatement().execute("SET search_path = benchmark");
      connection.createStatement().execute(TABLE);
      var manager = connection.unwrap(PGConnection.class).getCopyAPI();
      meter.see(1);
      var lines = new StringBuilder();
      int waiting = 0;
      for (int number = 0; number < documents; number++) {
        long start = System.nanoTime();
        Publication publication = department.publication(number);
        for (BudgetRow row : publication.rows()) {
          append(row, number, lines);
          waiting++;
        }
        byte[] bytes = lines.toString().getBytes(UTF_8);
        making += System.nanoTime() - start;
        if (waiting >= ROWS_OF_COPY || number == documents - 1) {
          manager.copyIn("COPY fact_row FROM STDIN", new ByteArrayInputStream(bytes));
          lines.setLength(0);
          copied += waiting;
          waiting = 0;
          meter.see(copied, making);
        }
      }
    }
    return meter.rate();
  }

  private static void append(BudgetRow row, int key, StringBuilder lines) {
    PrintedAmount amount = row.amounts().values().stream().findFirst().orElse(null);
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("codes", row.codes());
    cells.put("text", row.text());
    cells.put("amounts", row.amounts());
    lines.append(row.fiscalYear() == null ? 0 : row.fiscalYear()).append('\t').append(key);
    lines.append('\t').append(row.sequence()).append('\t').append(row.table().index());
    lines.append('\t').append(row.row().index()).append('\t').append(row.row().kind());
    for (CodeKind kind :
        new CodeKind[] {
          CodeKind.FUNCTION, CodeKind.GOVERNMENT, CodeKind.DEPARTMENT, CodeKind.ORGANISATION
        }) {
      var code = row.code(kind);
      lines.append('\t').append(code == null ? "\\N" : code.code());
    }
    lines.append('\t').append(amount == null ? "\\N" : amount.fen());
    lines.append('\t').append(json(row.row().source()));
    lines.append('\t').append(json(cells)).append('\n');
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), UTF_8).replace("\\", "\\\\");
  }
}
