package org.budgetlens.query.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.view.Sums;
import org.budgetlens.query.view.SumsReader;
import org.budgetlens.query.view.TableColumn;
import org.budgetlens.query.view.ViewChoice;
import org.budgetlens.query.view.ViewShape;

/**
 * Reads what documents print for a view. Each is looked up by its key, so that this does not depend
 * on other documents: OFFSET 0 keeps the planner from doing otherwise. One statement reads tables,
 * sums and the state they belong to, so that they are of one moment.
 */
@ApplicationScoped
class StoredColumns {
  private static final String CONTENT =
      """
      SELECT d.key, d.state, c.table_index, c.measure, c.content, c.units
      FROM unnest($1::bigint[]) AS s (key)
      CROSS JOIN LATERAL (
        SELECT key, xmin::text::bigint AS state FROM document WHERE key = s.key OFFSET 0) d
      LEFT JOIN LATERAL (
        SELECT table_index, NULL AS measure, record AS content, units FROM budget_table
        WHERE document_key = s.key AND type = ANY ($2::text[]) AND detail_rows > 0
        UNION ALL
        SELECT table_index, measure, sums, NULL FROM summary
        WHERE document_key = s.key AND grouping = $3 AND measure = ANY ($4::text[])
        OFFSET 0) c ON true""";

  // About what objects need with compressed references, their entry in the cache included.
  private static final int DOCUMENT_BYTES = 200;
  private static final int COLUMN_BYTES = 120;
  private static final int SUMS_BYTES = 120;
  private static final int AMOUNT_BYTES = Long.BYTES + Integer.BYTES;
  private static final int REFERENCE_BYTES = 4;

  /** Several are read at the same time: PostgreSQL works on each with one processor. */
  private static final int AT_ONCE = 256;

  /**
   * What a document prints for a view.
   *
   * @param state the state of the document it belongs to
   * @param columns its columns in the view; none where it cannot be shown
   * @param bytes how much memory it takes, about; what others share counts for whoever came first
   */
  record Stored(long state, List<TableColumn> columns, int bytes) {
    Stored {
      columns = List.copyOf(columns);
    }
  }

  /**
   * What a view needs of a stored {@link TableSummary}. Its place alone can name a thousand lines,
   * which need not be read for that.
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Head(
      TableReference table,
      Parity parity,
      Map<String, Parity> columnParity,
      Map<String, TableTotal> totals) {
    TableSummary summary() {
      return new TableSummary(
          table, null, List.of(), 0, 0, parity, columnParity, totals, Map.of(), List.of());
    }
  }

  /** What is found of one document. */
  private final class Found {
    private final long state;
    private int bytes = DOCUMENT_BYTES;
    private final List<TableSummary> tables = new ArrayList<>();
    private final Map<Integer, Integer> units = new HashMap<>();
    private final Map<Integer, Map<String, Sums>> sums = new HashMap<>();

    private Found(long state) {
      this.state = state;
    }

    private void add(Row row, SumsReader reader) {
      Integer table = row.getInteger("table_index");
      if (table == null) {
        return;
      }
      String measure = row.getString("measure");
      String content = row.getString("content");
      if (measure == null) {
        tables.add(ExportJson.read(content, Head.class).summary());
        Integer printed = row.getInteger("units");
        if (printed != null) {
          units.put(table, printed);
        }
        return;
      }
      Sums own = reader.read(content);
      if (own.size() > 0) {
        sums.computeIfAbsent(table, it -> new HashMap<>()).put(measure, own);
      }
    }

    private Stored stored(ViewChoice choice) {
      tables.sort(Comparator.comparingInt(it -> it.table().index()));
      List<TableColumn> columns =
          choice.of(tables, sums, units).stream()
              .map(it -> it.with(shared.table(it.table()), this::shared))
              .toList();
      return new Stored(state, columns, bytes + COLUMN_BYTES * columns.size());
    }

    @SuppressWarnings("ReferenceEquality") // the same list: nobody had an equal one
    private Sums shared(Sums own) {
      Sums sharing = own.sharing(shared::list);
      boolean first = sharing.keys() == own.keys();
      bytes += SUMS_BYTES + own.size() * (AMOUNT_BYTES + (first ? REFERENCE_BYTES : 0));
      return sharing;
    }
  }

  private final Pool pool;
  private final SharedKeys shared;

  StoredColumns(Pool pool, SharedKeys shared) {
    this.pool = pool;
    this.shared = shared;
  }

  /**
   * What these documents print for a view, by their keys. A key that is gone is missing.
   *
   * @param shape what is read of each
   * @param choice makes columns of it
   */
  Uni<Map<Long, Stored>> read(ViewShape shape, ViewChoice choice, List<Long> documents) {
    if (documents.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    var parts = new ArrayList<Uni<Map<Long, Stored>>>();
    for (int from = 0; from < documents.size(); from += AT_ONCE) {
      List<Long> part = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
      parts.add(readPart(shape, choice, part));
    }
    return Uni.join()
        .all(parts)
        .andFailFast()
        .map(
            all -> {
              var stored = new HashMap<Long, Stored>();
              all.forEach(stored::putAll);
              return stored;
            });
  }

  private Uni<Map<Long, Stored>> readPart(
      ViewShape shape, ViewChoice choice, List<Long> documents) {
    var parameters =
        Tuple.tuple()
            .addValue(documents.toArray(Long[]::new))
            .addValue(shape.tables().stream().map(Enum::name).toArray(String[]::new))
            .addValue(shape.grouping().name())
            .addValue(shape.measures().toArray(String[]::new));
    return pool.preparedQuery(CONTENT).execute(parameters).map(rows -> stored(rows, choice));
  }

  private Map<Long, Stored> stored(RowSet<Row> rows, ViewChoice choice) {
    var found = new HashMap<Long, Found>();
    var keys = new NewKeys(shared);
    var reader = new SumsReader(keys);
    for (Row row : rows) {
      Found own = found.computeIfAbsent(row.getLong("key"), key -> new Found(row.getLong("state")));
      own.add(row, reader);
      own.bytes += keys.takeBytes();
    }
    var stored = new HashMap<Long, Stored>();
    found.forEach((key, own) -> stored.put(key, own.stored(choice)));
    return stored;
  }
}
