package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Map;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableSummary;

/** Writes the summaries of tables, which come with the seal. */
final class TableWriter {
  private static final String UPSERT =
      """
      INSERT INTO budget_table (document_key, table_index, type, detail_rows, parity, record)
      SELECT * FROM unnest($1::bigint[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[])
      ON CONFLICT (document_key, table_index) DO UPDATE SET type = excluded.type,
        detail_rows = excluded.detail_rows, parity = excluded.parity, record = excluded.record
      WHERE budget_table.record <> excluded.record""";

  private record Placement(long document, TableSummary table) {}

  private TableWriter() {}

  /**
   * Writes the tables of these seals.
   *
   * @param seals the seals by the key of their document
   */
  static Uni<Void> write(SqlConnection transaction, Map<Long, DocumentSeal> seals) {
    var placements = new ArrayList<Placement>();
    seals.forEach(
        (key, seal) -> seal.tables().forEach(table -> placements.add(new Placement(key, table))));
    if (placements.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var parameters =
        ColumnArrays.of(placements)
            .bigint(Placement::document)
            .integer(it -> it.table().table().index())
            .text(it -> it.table().table().type().name())
            .integer(it -> it.table().detailRows())
            .text(it -> it.table().parity().name())
            .text(it -> Json.of(it.table()))
            .parameters();
    return transaction.preparedQuery(UPSERT).execute(parameters).replaceWithVoid();
  }
}
