package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.row.FactRow;

/** Everything that is worked out once for a document, when it is sealed. */
final class Summaries {
  /** To be raised with every change of what is worked out: older summaries are then made anew. */
  private static final int VERSION = 1;

  private static final String DONE =
      "UPDATE document SET summary_version = $2 WHERE key = ANY ($1::bigint[])";
  private static final String STALE =
      """
      SELECT key FROM document WHERE status = 'MATERIALIZED' AND summary_version < $1
      ORDER BY current DESC, key LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED""";
  private static final String MISSING =
      "SELECT key FROM document WHERE key = ANY ($1::bigint[]) AND summary_version < $2";
  // Each document is looked up by itself; OFFSET 0 keeps the planner from doing otherwise.
  private static final String ROWS =
      """
      SELECT d.key, d.id, f.table_index, f.type, f.kind, f.source, f.cells
      FROM document d
      LEFT JOIN LATERAL (
        SELECT r.sequence, r.table_index, t.type, r.kind, r.source, r.cells FROM fact_row r
        JOIN budget_table t ON t.document_key = d.key AND t.table_index = r.table_index
        WHERE r.fiscal_year = coalesce(d.fact_year, 0) AND r.document_key = d.key
        OFFSET 0) f ON true
      WHERE d.key = ANY ($1::bigint[]) ORDER BY d.key, f.sequence""";

  private Summaries() {}

  /**
   * Works out what readers see of these documents.
   *
   * @param known what has been worked out already, by key; the others' rows are read
   */
  static Uni<Void> write(
      SqlConnection transaction, Collection<Long> documents, Map<Long, Worked> known) {
    if (documents.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var worked = new TreeMap<Long, Worked>();
    var unknown = new ArrayList<Long>();
    for (Long key : documents) {
      Worked done = known.get(key);
      if (done == null) {
        unknown.add(key);
      } else {
        worked.put(key, done);
      }
    }
    var version = Tuple.tuple().addValue(documents.toArray(Long[]::new)).addInteger(VERSION);
    return read(transaction, unknown)
        .invoke(worked::putAll)
        .chain(() -> SummaryWriter.write(transaction, worked))
        .chain(() -> ProjectWriter.write(transaction, worked))
        .chain(() -> transaction.preparedQuery(DONE).execute(version))
        .replaceWithVoid();
  }

  /** Makes those that an earlier release of this service did not make when it sealed them. */
  static Uni<Void> writeMissing(SqlConnection transaction, Collection<Long> documents) {
    return transaction
        .preparedQuery(MISSING)
        .execute(Tuple.tuple().addValue(documents.toArray(Long[]::new)).addInteger(VERSION))
        .chain(rows -> write(transaction, keys(rows), Map.of()));
  }

  /**
   * Makes summaries of an older version anew.
   *
   * @return how many there were, at most the limit
   */
  static Uni<Integer> refresh(SqlConnection transaction, int limit) {
    return transaction
        .preparedQuery(STALE)
        .execute(Tuple.of(VERSION, limit))
        .chain(
            rows -> {
              List<Long> keys = keys(rows);
              return write(transaction, keys, Map.of()).replaceWith(keys.size());
            });
  }

  private static List<Long> keys(RowSet<Row> rows) {
    var keys = new ArrayList<Long>();
    rows.forEach(row -> keys.add(row.getLong("key")));
    return keys;
  }

  private static Uni<Map<Long, Worked>> read(SqlConnection transaction, List<Long> documents) {
    if (documents.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return transaction
        .preparedQuery(ROWS)
        .execute(Tuple.tuple().addValue(documents.toArray(Long[]::new)))
        .chain(Summaries::workAside);
  }

  /** Works beside the threads that talk to the database: a hundred documents take seconds. */
  private static Uni<Map<Long, Worked>> workAside(RowSet<Row> rows) {
    Context context = Vertx.currentContext();
    return context == null
        ? Uni.createFrom().item(() -> work(rows))
        : Uni.createFrom()
            .completionStage(
                () -> context.executeBlocking(() -> work(rows), false).toCompletionStage());
  }

  private static Map<Long, Worked> work(RowSet<Row> rows) {
    var ids = new LinkedHashMap<Long, String>();
    var tables = new HashMap<Long, Map<Integer, TableType>>();
    var facts = new HashMap<Long, List<FactRow>>();
    for (Row row : rows) {
      Long key = row.getLong("key");
      ids.put(key, row.getString("id"));
      Integer table = row.getInteger("table_index");
      if (table != null) {
        tables
            .computeIfAbsent(key, it -> new HashMap<>())
            .put(table, TableType.valueOf(row.getString("type")));
        facts.computeIfAbsent(key, it -> new ArrayList<>()).add(fact(table, row));
      }
    }
    var worked = new HashMap<Long, Worked>();
    ids.forEach(
        (key, id) ->
            worked.put(
                key,
                Worked.of(
                    new DocumentRows(
                        id,
                        tables.getOrDefault(key, Map.of()),
                        facts.getOrDefault(key, List.of())))));
    return worked;
  }

  private static FactRow fact(int table, Row row) {
    return FactRow.stored(
        table,
        RowKind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getString("cells"));
  }
}
