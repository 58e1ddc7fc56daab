package org.budgetlens.query.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.query.live.LiveEvent;
import org.budgetlens.query.live.StreamPosition;

/** All changes of documents' lines, in the order in which this database saw them. */
@ApplicationScoped
class DocumentLog implements EventLog {
  private static final String LOG = "SELECT epoch, next_position FROM document_log";
  private static final String AFTER =
      """
      SELECT position, department, department_code, district, record FROM document_event
      WHERE position >= $1 ORDER BY position LIMIT $2""";

  private final Pool pool;

  DocumentLog(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String channel() {
    return "query_documents";
  }

  @Override
  public String eventName() {
    return "document";
  }

  @Override
  public Uni<String> epoch() {
    return pool.query(LOG).execute().map(rows -> rows.iterator().next().getString("epoch"));
  }

  @Override
  public Uni<StreamPosition> end() {
    return pool.query(LOG)
        .execute()
        .map(rows -> new StreamPosition(List.of(rows.iterator().next().getLong("next_position"))));
  }

  @Override
  public Uni<List<LiveEvent>> after(StreamPosition position, int limit) {
    return pool.preparedQuery(AFTER)
        .execute(Tuple.of(position.next(0), limit))
        .map(
            rows -> {
              var events = new ArrayList<LiveEvent>();
              rows.forEach(row -> events.add(event(row)));
              return events;
            });
  }

  private static LiveEvent event(Row row) {
    return new LiveEvent(
        0,
        row.getLong("position"),
        null,
        null,
        row.getString("department"),
        row.getString("department_code"),
        row.getString("district"),
        row.getString("record"));
  }
}
