package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.query.view.SumsJson;
import org.budgetlens.query.view.TableSums;

/** Writes the sums of documents. */
final class SummaryWriter {
  private static final String FORGET =
      "DELETE FROM summary WHERE document_key = ANY ($1::bigint[])";
  private static final String ADD =
      """
      INSERT INTO summary (document_key, grouping, measure, table_index, sums)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::int[], $5::text[])""";
  private static final String COUNT_UNITS =
      """
      UPDATE budget_table t SET units = x.units
      FROM budget_table b
      LEFT JOIN unnest($2::bigint[], $3::int[], $4::int[]) AS x (document_key, table_index, units)
        USING (document_key, table_index)
      WHERE b.document_key = ANY ($1::bigint[]) AND t.document_key = b.document_key
        AND t.table_index = b.table_index AND t.units IS DISTINCT FROM x.units""";

  private record Placement(long document, TableSums sums) {}

  private record Units(long document, int table, int units) {}

  private SummaryWriter() {}

  /**
   * Makes the sums of these documents anew.
   *
   * @param documents what was worked out, by the document's key
   */
  static Uni<Void> write(SqlConnection transaction, Map<Long, Worked> documents) {
    var placements = new ArrayList<Placement>();
    var units = new ArrayList<Units>();
    documents.forEach(
        (key, worked) -> {
          worked.sums().forEach(sums -> placements.add(new Placement(key, sums)));
          TableSums.units(worked.sums())
              .forEach((table, count) -> units.add(new Units(key, table, count)));
        });
    Long[] keys = documents.keySet().toArray(Long[]::new);
    return transaction
        .preparedQuery(FORGET)
        .execute(Tuple.tuple().addValue(keys))
        .chain(() -> add(transaction, placements))
        .chain(() -> count(transaction, keys, units));
  }

  private static Uni<Void> add(SqlConnection transaction, List<Placement> placements) {
    if (placements.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var parameters =
        ColumnArrays.of(placements)
            .bigint(Placement::document)
            .text(it -> it.sums().grouping().name())
            .text(it -> it.sums().measure())
            .integer(it -> it.sums().table())
            .text(it -> SumsJson.write(it.sums().sums()))
            .parameters();
    return transaction.preparedQuery(ADD).execute(parameters).replaceWithVoid();
  }

  private static Uni<Void> count(SqlConnection transaction, Long[] keys, List<Units> units) {
    var parameters =
        ColumnArrays.of(units, Tuple.tuple().addValue(keys))
            .bigint(Units::document)
            .integer(Units::table)
            .integer(Units::units)
            .parameters();
    return transaction.preparedQuery(COUNT_UNITS).execute(parameters).replaceWithVoid();
  }
}
