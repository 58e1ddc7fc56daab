package org.budgetlens.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.TableSummary;
import org.jspecify.annotations.Nullable;

/** Checks and what came of them, in PostgreSQL. Never the draft itself. */
@ApplicationScoped
class CheckRegistry {
  private final Pool pool;

  CheckRegistry(Pool pool) {
    this.pool = pool;
  }

  /** A new check that is to be read by an instance. */
  Uni<Void> open(String id, String file, @Nullable String owner, String instance) {
    return pool.preparedQuery(
            "insert into ingest.draft_check (id, file, owner, instance) values ($1, $2, $3, $4)")
        .execute(Tuple.of(id, file, owner, instance))
        .replaceWithVoid();
  }

  /** What reading established. Findings may come from here on. */
  Uni<Void> read(DocumentDescriptor draft, List<Problem> problems, List<TableSummary> tables) {
    return pool.preparedQuery(
            """
            update ingest.draft_check set kind = $2, department = $3, department_code = $4,
              district = $5, fiscal_year = $6, problems = $7, tables = $8
            where id = $1
            """)
        .execute(
            Tuple.from(
                Arrays.asList(
                    draft.id(),
                    draft.kind() == null ? null : draft.kind().name(),
                    draft.department(),
                    draft.departmentCode(),
                    draft.district(),
                    draft.fiscalYear(),
                    json(problems),
                    json(tables))))
        .replaceWithVoid();
  }

  /** The draft's rows are on their way: whatever happens here, an answer will come. */
  Uni<Void> published(String id) {
    return pool.preparedQuery("update ingest.draft_check set published = true where id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  /** The draft could not be read. */
  Uni<Void> reject(String id, Problem problem) {
    return pool.preparedQuery(
            "update ingest.draft_check set status = 'REJECTED', problems = $2 where id = $1 and"
                + " status = 'PENDING'")
        .execute(Tuple.of(id, json(List.of(problem))))
        .replaceWithVoid();
  }

  /** What an instance was reading when it went down before this time; it is not read again. */
  Uni<Integer> rejectInterrupted(String instance, Instant before, Problem problem) {
    return pool.preparedQuery(
            """
            update ingest.draft_check set status = 'REJECTED', problems = $2
            where instance = $1 and status = 'PENDING' and not published and submitted_at < $3
            """)
        .execute(Tuple.of(instance, json(List.of(problem)), before.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }

  /** A finding of a check's audit. One that comes again, or after the receipt, changes nothing. */
  Uni<Void> found(String id, String violation, long position, String payload) {
    return pool.preparedQuery(
            """
            insert into ingest.draft_finding (draft, violation, position, payload)
            select id, $2, $3, $4 from ingest.draft_check where id = $1 and receipt is null
            on conflict (draft, violation) do nothing
            """)
        .execute(Tuple.of(id, violation, position, payload))
        .replaceWithVoid();
  }

  /** The end of a check's audit; the first one counts. */
  Uni<Void> audited(String id, String receipt) {
    return pool.preparedQuery(
            "update ingest.draft_check set status = 'CHECKED', receipt = $2 where id = $1 and"
                + " receipt is null")
        .execute(Tuple.of(id, receipt))
        .replaceWithVoid();
  }

  /** Forgets checks older than this. */
  Uni<Integer> forget(Duration age) {
    return pool.preparedQuery(
            "delete from ingest.draft_check where submitted_at < now() - $1::bigint * interval '1"
                + " second'")
        .execute(Tuple.of(age.toSeconds()))
        .map(rows -> rows.rowCount());
  }

  /** Checks by their ids, in this order; one that is unknown is left out. */
  Uni<List<DraftCheck>> find(List<String> ids) {
    return find(ids, owner -> true);
  }

  /**
   * Checks by their ids, in this order; one that is unknown is left out.
   *
   * @param isVisible whether the checks of an owner, null for nobody's, are not to be left out too
   */
  Uni<List<DraftCheck>> find(List<String> ids, Predicate<@Nullable String> isVisible) {
    return pool.preparedQuery(
            """
            select c.*, coalesce((select '[' || string_agg(payload, ',' order by position) || ']'
              from ingest.draft_finding where draft = c.id and c.receipt is not null), '[]') as violations
            from ingest.draft_check c where id = any ($1)
            """)
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> isVisible.test(row.getString("owner")))
                    .map(CheckRegistry::check)
                    .sorted(Comparator.comparingInt(check -> ids.indexOf(check.id())))
                    .toList());
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), UTF_8);
  }

  private static DraftCheck check(Row row) {
    String kind = row.getString("kind");
    return new DraftCheck(
        row.getString("id"),
        row.getString("file"),
        CheckStatus.valueOf(row.getString("status")),
        DraftCheck.location(row.getString("id")),
        kind == null ? null : DocumentKind.valueOf(kind),
        row.getString("department"),
        row.getString("department_code"),
        row.getString("district"),
        row.getInteger("fiscal_year"),
        row.getString("problems"),
        row.getString("tables"),
        row.getString("violations"),
        row.getString("receipt"));
  }
}
