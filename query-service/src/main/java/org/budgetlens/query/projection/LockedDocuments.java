package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.budgetlens.query.change.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a batch, locked until its transaction ends. A document's rows, violations and
 * receipt come over different topics and perhaps to different instances: whoever brings the last of
 * them must see the others, and the lock makes one wait for the other.
 */
final class LockedDocuments {
  /**
   * A document.
   *
   * @param key its key in this database
   * @param factYear the partition that holds its rows; null before the first row
   * @param sealed whether all rows of a publication are there
   * @param generation the generation of catalogs these rows were resolved with
   */
  record Locked(long key, @Nullable Integer factYear, boolean sealed, int generation) {
    /** Where rows are put: aside while those of an earlier publication are complete. */
    long rowKey() {
      return sealed ? -key : key;
    }
  }

  // Ordered like the lock below, so that two batches never wait for each other.
  private static final String CREATE =
      """
      INSERT INTO document (id, revision)
      SELECT * FROM unnest($1::text[], $2::int[]) ON CONFLICT DO NOTHING""";
  private static final String LOCK =
      """
      SELECT d.key, d.id, d.revision, d.fact_year, d.sealed_rows IS NOT NULL AS sealed,
        d.generation
      FROM document d JOIN unnest($1::text[], $2::int[]) AS x (id, revision) USING (id, revision)
      ORDER BY d.id, d.revision FOR NO KEY UPDATE OF d""";

  private final Map<DocumentKey, Locked> documents = new HashMap<>();

  private LockedDocuments() {}

  /** Creates the documents that do not exist and locks all. */
  static Uni<LockedDocuments> lock(SqlConnection transaction, SortedSet<DocumentKey> keys) {
    return transaction
        .preparedQuery(CREATE)
        .execute(parameters(keys))
        .chain(() -> transaction.preparedQuery(LOCK).execute(parameters(keys)))
        .map(
            rows -> {
              var locked = new LockedDocuments();
              for (Row row : rows) {
                locked.documents.put(
                    new DocumentKey(row.getString("id"), row.getInteger("revision")),
                    new Locked(
                        row.getLong("key"),
                        row.getInteger("fact_year"),
                        row.getBoolean("sealed"),
                        row.getInteger("generation")));
              }
              return locked;
            });
  }

  private static io.vertx.mutiny.sqlclient.Tuple parameters(SortedSet<DocumentKey> keys) {
    return ColumnArrays.of(keys).text(DocumentKey::id).integer(DocumentKey::revision).parameters();
  }

  /** Key of a document of the batch. */
  long keyOf(DocumentKey document) {
    return get(document).key();
  }

  /** Key and partition of a document of the batch. */
  Locked get(DocumentKey document) {
    Locked locked = documents.get(document);
    if (locked == null) {
      throw new IllegalStateException("Not locked: " + document);
    }
    return locked;
  }

  /** Keys of all of them. */
  Collection<Long> keys() {
    return documents.values().stream().map(Locked::key).sorted().toList();
  }

  /** Ids of all of them. */
  Collection<String> ids() {
    return documents.keySet().stream().map(DocumentKey::id).distinct().sorted().toList();
  }
}
