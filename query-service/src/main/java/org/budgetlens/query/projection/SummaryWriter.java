package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.budgetlens.query.view.Grouping;
import org.budgetlens.query.view.KeyPart;

/**
 * Adds up the detail rows of documents, in the transaction that shows them: whoever sees a document
 * sees its sums.
 */
final class SummaryWriter {
  private static final String FORGET =
      """
      DELETE FROM summary s USING document d
      WHERE d.key = ANY ($1::bigint[]) AND s.fiscal_year = coalesce(d.fact_year, 0)
        AND s.document_key = d.key""";
  // Each document is looked up by itself; OFFSET 0 keeps the planner from doing otherwise.
  private static final String SUM =
      """
      INSERT INTO summary (fiscal_year, document_key, grouping, table_index, measure, key, fen, rows)
      SELECT f.fiscal_year, f.document_key, g.name, f.table_index, a.key AS measure, CASE g.name
      %s
        END AS group_key, sum((a.value ->> 'fen')::bigint)::bigint, count(*)
      FROM document d
      CROSS JOIN LATERAL (
        SELECT r.*, t.type FROM fact_row r
        JOIN budget_table t ON t.document_key = d.key AND t.table_index = r.table_index
        WHERE r.fiscal_year = coalesce(d.fact_year, 0) AND r.document_key = d.key
          AND r.kind = 'DETAIL' AND t.type = ANY ($2::text[]) OFFSET 0) f
      JOIN unnest($2::text[], $3::text[]) AS g (type, name) ON g.type = f.type
      CROSS JOIN LATERAL json_each(f.cells::json -> 'amounts') AS a (key, value)
      WHERE d.key = ANY ($1::bigint[])
      GROUP BY f.fiscal_year, f.document_key, g.name, f.table_index, a.key, group_key"""
          .formatted(cases());

  private SummaryWriter() {}

  /** Makes the sums of these documents anew. */
  static Uni<Void> write(SqlConnection transaction, Collection<Long> documents) {
    Long[] keys = documents.toArray(Long[]::new);
    var types = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (Grouping grouping : Grouping.values()) {
      grouping
          .tables()
          .forEach(
              type -> {
                types.add(type.name());
                names.add(grouping.name());
              });
    }
    var parameters =
        Tuple.tuple()
            .addValue(keys)
            .addValue(types.toArray(String[]::new))
            .addValue(names.toArray(String[]::new));
    return transaction
        .preparedQuery(FORGET)
        .execute(Tuple.tuple().addValue(keys))
        .chain(() -> transaction.preparedQuery(SUM).execute(parameters))
        .replaceWithVoid();
  }

  private static String cases() {
    return Arrays.stream(Grouping.values())
        .map(
            grouping ->
                "WHEN '%s' THEN ARRAY[%s]::text[]"
                    .formatted(
                        grouping.name(),
                        grouping.key().stream()
                            .map(part -> "coalesce(" + expression(part) + ", '-')")
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("\n"));
  }

  private static String expression(KeyPart part) {
    return switch (part) {
      case FUNCTION -> "f.function_code";
      case FUNCTION_CLASS -> "left(f.function_code, 3)";
      case GOVERNMENT -> "f.government_code";
      case GOVERNMENT_CLASS -> "left(f.government_code, 3)";
      case DEPARTMENT -> "f.department_code";
      case DEPARTMENT_CLASS -> "left(f.department_code, 3)";
      case ORGANISATION -> "f.organisation_code";
      case SIDE -> text("side");
      case ROLE -> text("role");
      case LINE -> text("line");
      case YEAR -> text("year");
      case CATEGORY -> text("category");
      case LEVEL1 -> text("level1");
      case LEVEL2 -> text("level2");
      case LEVEL3 -> text("level3");
    };
  }

  private static String text(String column) {
    return "f.cells::json #>> '{text," + column + "}'";
  }
}
