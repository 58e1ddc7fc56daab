package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.export.ProjectLine;
import org.budgetlens.query.export.Projects;
import org.budgetlens.query.export.RowLine;
import org.jspecify.annotations.Nullable;

/** Puts the projects of documents together, so that they are found across documents. */
final class ProjectWriter {
  private static final String ROWS =
      """
      SELECT d.key, d.id, d.file, d.revision, f.sequence, f.row_index, f.kind, f.source, f.cells,
        f.record
      FROM document d
      CROSS JOIN LATERAL (
        SELECT r.sequence, r.row_index, r.kind, r.source, r.cells, t.record FROM fact_row r
        JOIN budget_table t ON t.document_key = d.key AND t.table_index = r.table_index
        WHERE r.fiscal_year = coalesce(d.fact_year, 0) AND r.document_key = d.key
          AND t.type = ANY ($2::text[]) OFFSET 0) f
      WHERE d.key = ANY ($1::bigint[]) ORDER BY d.key, f.sequence""";
  private static final String FORGET =
      "DELETE FROM project WHERE document_key = ANY ($1::bigint[])";
  private static final String ADD =
      """
      INSERT INTO project (document_key, place, document, department, department_code, district,
        fiscal_year, type, code, name, amount, executed, score, current, record)
      SELECT d.key, x.place, d.id, d.department, d.department_code, d.district, d.fiscal_year,
        x.type, x.code, x.name, x.amount, x.executed, x.score::numeric, d.current, x.record
      FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[],
        $7::bigint[], $8::text[], $9::text[])
        AS x (key, place, type, code, name, amount, executed, score, record)
      JOIN document d ON d.key = x.key""";

  private record Entry(long document, int place, ProjectLine line) {}

  private ProjectWriter() {}

  /** Makes the projects of these documents anew. */
  static Uni<Void> write(SqlConnection transaction, Collection<Long> documents) {
    Long[] keys = documents.toArray(Long[]::new);
    String[] types = Projects.TABLES.stream().map(Enum::name).toArray(String[]::new);
    return transaction
        .preparedQuery(FORGET)
        .execute(Tuple.tuple().addValue(keys))
        .chain(
            () ->
                transaction
                    .preparedQuery(ROWS)
                    .execute(Tuple.tuple().addValue(keys).addValue(types)))
        .chain(
            rows -> {
              List<Entry> entries = entries(rows);
              return entries.isEmpty()
                  ? Uni.createFrom().voidItem()
                  : transaction.preparedQuery(ADD).execute(parameters(entries)).replaceWithVoid();
            });
  }

  private static List<Entry> entries(RowSet<Row> rows) {
    var byDocument = new LinkedHashMap<Long, List<RowLine>>();
    var tables = new LinkedHashMap<String, TableSummary>();
    for (Row row : rows) {
      TableSummary table =
          tables.computeIfAbsent(
              row.getString("record"), json -> ExportJson.read(json, TableSummary.class));
      byDocument
          .computeIfAbsent(row.getLong("key"), key -> new ArrayList<>())
          .add(
              new RowLine(
                  row.getString("id"),
                  row.getString("file"),
                  row.getInteger("revision"),
                  row.getInteger("sequence"),
                  table.table(),
                  row.getInteger("row_index"),
                  row.getString("kind"),
                  row.getString("source"),
                  row.getString("cells")));
    }
    var entries = new ArrayList<Entry>();
    for (Map.Entry<Long, List<RowLine>> document : byDocument.entrySet()) {
      int place = 0;
      for (ProjectLine line : Projects.of(document.getValue())) {
        entries.add(new Entry(document.getKey(), place++, line));
      }
    }
    return entries;
  }

  private static Tuple parameters(List<Entry> entries) {
    return ColumnArrays.of(entries)
        .bigint(Entry::document)
        .integer(Entry::place)
        .text(it -> it.line().type().name())
        .text(it -> it.line().code())
        .text(it -> it.line().name())
        .optionalBigint(it -> amount(it.line()))
        .optionalBigint(it -> it.line().executed())
        .text(it -> score(it.line()))
        .text(it -> ExportJson.write(it.line()))
        .parameters();
  }

  private static @Nullable Long amount(ProjectLine line) {
    return line.total() == null ? line.adjusted() : line.total();
  }

  /**
   * The printed score where it is a plain number, for sorting; the record keeps what is printed.
   */
  private static @Nullable String score(ProjectLine line) {
    String printed = Objects.requireNonNullElse(line.totalScore(), "").strip();
    return printed.matches("\\d{1,6}(\\.\\d{1,6})?") ? printed : null;
  }
}
