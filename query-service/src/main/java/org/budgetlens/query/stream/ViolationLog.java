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

/** All states of all violations, at their places on the topic. */
@ApplicationScoped
class ViolationLog implements EventLog {
  private static final String END =
      "SELECT kafka_partition, next_offset FROM violation_position ORDER BY kafka_partition";
  private static final String AFTER =
      """
      SELECT e.kafka_partition, e.kafka_offset, e.rule, e.severity, e.department,
        e.department_code, e.district, e.record
      FROM violation_position p
      LEFT JOIN unnest($1::int[], $2::bigint[]) AS s (kafka_partition, next_offset)
        USING (kafka_partition)
      CROSS JOIN LATERAL (
        SELECT * FROM violation_event v
        WHERE v.kafka_partition = p.kafka_partition
          AND v.kafka_offset >= coalesce(s.next_offset, 0)
        ORDER BY v.kafka_offset LIMIT $3) e
      ORDER BY e.kafka_partition, e.kafka_offset LIMIT $3""";

  private final Pool pool;

  ViolationLog(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String channel() {
    return "query_violations";
  }

  @Override
  public String eventName() {
    return "violation";
  }

  @Override
  public Uni<String> epoch() {
    return Uni.createFrom().item(""); // the topic's offsets do not change
  }

  @Override
  public Uni<StreamPosition> end() {
    return pool.query(END)
        .execute()
        .map(
            rows -> {
              StreamPosition end = StreamPosition.START;
              for (Row row : rows) {
                end = end.after(row.getInteger("kafka_partition"), row.getLong("next_offset") - 1);
              }
              return end;
            });
  }

  @Override
  public Uni<List<LiveEvent>> after(StreamPosition position, int limit) {
    var partitions = new Integer[position.next().size()];
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = i;
    }
    var parameters =
        Tuple.tuple()
            .addValue(partitions)
            .addValue(position.next().toArray(Long[]::new))
            .addInteger(limit);
    return pool.preparedQuery(AFTER)
        .execute(parameters)
        .map(
            rows -> {
              var events = new ArrayList<LiveEvent>();
              rows.forEach(row -> events.add(event(row)));
              return events;
            });
  }

  private static LiveEvent event(Row row) {
    return new LiveEvent(
        row.getInteger("kafka_partition"),
        row.getLong("kafka_offset"),
        row.getString("rule"),
        row.getString("severity"),
        row.getString("department"),
        row.getString("department_code"),
        row.getString("district"),
        row.getString("record"));
  }
}
