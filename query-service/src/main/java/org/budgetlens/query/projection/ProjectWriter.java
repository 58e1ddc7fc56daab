package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.export.ProjectLine;
import org.jspecify.annotations.Nullable;

/** Puts the projects of documents together, so that they are found across documents. */
final class ProjectWriter {
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

  /**
   * Makes the projects of these documents anew.
   *
   * @param documents what was worked out, by the document's key
   */
  static Uni<Void> write(SqlConnection transaction, Map<Long, Worked> documents) {
    var entries = new ArrayList<Entry>();
    documents.forEach(
        (key, worked) -> {
          int place = 0;
          for (ProjectLine line : worked.projects()) {
            entries.add(new Entry(key, place++, line));
          }
        });
    Uni<Void> forgotten =
        transaction
            .preparedQuery(FORGET)
            .execute(Tuple.tuple().addValue(documents.keySet().toArray(Long[]::new)))
            .replaceWithVoid();
    return entries.isEmpty()
        ? forgotten
        : forgotten
            .chain(() -> transaction.preparedQuery(ADD).execute(parameters(entries)))
            .replaceWithVoid();
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
