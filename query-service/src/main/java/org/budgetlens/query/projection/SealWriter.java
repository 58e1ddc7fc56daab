package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.ClassificationSummary;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.DocumentKey;
import org.budgetlens.query.projection.LockedDocuments.Locked;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a seal completes. The rows of a document that was complete before have been put
 * aside; here they take the place of the earlier ones, all in one transaction, unless they are
 * older or not all of them have come: then they are forgotten.
 */
final class SealWriter {
  private static final Logger LOG = Logger.getLogger(SealWriter.class);

  // The year is asked for here: the rows of this very batch may have set it.
  private static final String ASIDE =
      """
      SELECT x.key, coalesce(d.fact_year, 0) AS year, (
          SELECT count(*) FROM fact_row f
          WHERE f.fiscal_year = coalesce(d.fact_year, 0) AND f.document_key = -x.key
            AND f.sequence < x.rows) AS rows
      FROM unnest($1::bigint[], $2::int[]) AS x (key, rows) JOIN document d ON d.key = x.key""";
  private static final String FORGET =
      """
      DELETE FROM fact_row f USING unnest($1::bigint[], $2::int[]) AS x (key, year)
      WHERE f.fiscal_year = x.year AND f.document_key = x.key""";
  private static final String FORGET_TABLES =
      "DELETE FROM budget_table WHERE document_key = ANY ($1::bigint[])";
  private static final String TAKE =
      """
      UPDATE fact_row f SET document_key = x.key
      FROM unnest($1::bigint[], $2::int[], $3::int[]) AS x (key, year, rows)
      WHERE f.fiscal_year = x.year AND f.document_key = -x.key AND f.sequence < x.rows""";
  private static final String SEAL =
      """
      UPDATE document d SET sealed_rows = x.rows, generation = x.generation,
        organisation = x.organisation, organisation_name = x.organisation_name,
        district_name = x.district_name, city = x.city, city_name = x.city_name,
        problems = x.problems, table_count = x.table_count, row_count = x.row_count,
        detail_row_count = x.detail_row_count, problem_count = x.problem_count
      FROM unnest($1::bigint[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::int[], $13::int[])
        AS x (key, rows, generation, organisation, organisation_name, district_name, city,
          city_name, problems, table_count, row_count, detail_row_count, problem_count)
      WHERE d.key = x.key""";

  private record Sealed(Locked document, DocumentSeal seal) {
    int generation() {
      ClassificationSummary summary = seal.classification();
      return summary == null ? 0 : summary.usedGeneration();
    }

    @Nullable String organisation(Function<Organisation, @Nullable String> property) {
      ClassificationSummary summary = seal.classification();
      Organisation organisation = summary == null ? null : summary.organisation();
      return organisation == null ? null : property.apply(organisation);
    }
  }

  /** A seal of a document that was complete before: the partition of its rows, and what came. */
  private record Aside(Sealed sealed, int year, long rows) {
    long key() {
      return sealed.document().key();
    }

    boolean isNewer() {
      boolean complete = rows == sealed.seal().rowCount();
      if (!complete) {
        LOG.debugf(
            "Not taken over: document=%s rows=%d of=%d",
            sealed.seal().document().id(), rows, sealed.seal().rowCount());
      }
      return complete && sealed.generation() >= sealed.document().generation();
    }
  }

  private SealWriter() {}

  /**
   * Writes a batch's seals, and what follows from the rows they complete.
   *
   * @param whole what was worked out of documents of which all rows are in the batch
   * @return the keys of documents that were complete before and are others now
   */
  static Uni<Set<Long>> write(
      SqlConnection transaction,
      Batch batch,
      Map<DocumentKey, Worked> whole,
      LockedDocuments documents) {
    var first = new ArrayList<Sealed>();
    var again = new ArrayList<Sealed>();
    batch
        .seals()
        .forEach(
            (key, seal) -> {
              Locked document = documents.get(key);
              (document.sealed() ? again : first).add(new Sealed(document, seal));
            });
    return again(transaction, again)
        .chain(
            taken -> {
              var accepted = new ArrayList<>(first);
              accepted.addAll(taken);
              Set<Long> changed = new HashSet<>();
              taken.forEach(it -> changed.add(it.document().key()));
              return accept(transaction, accepted)
                  .chain(() -> summarise(transaction, accepted, whole))
                  .replaceWith(changed);
            });
  }

  private static Uni<List<Sealed>> again(SqlConnection transaction, List<Sealed> seals) {
    if (seals.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Map<Long, Sealed> byKey = new HashMap<>();
    seals.forEach(it -> byKey.put(it.document().key(), it));
    var parameters =
        ColumnArrays.of(seals)
            .bigint(it -> it.document().key())
            .integer(it -> it.seal().rowCount())
            .parameters();
    return transaction
        .preparedQuery(ASIDE)
        .execute(parameters)
        .chain(
            rows -> {
              var aside = new ArrayList<Aside>();
              for (Row row : rows) {
                Sealed sealed = Objects.requireNonNull(byKey.get(row.getLong("key")));
                aside.add(new Aside(sealed, row.getInteger("year"), row.getLong("rows")));
              }
              List<Aside> taken = aside.stream().filter(Aside::isNewer).toList();
              return exchange(transaction, aside, taken)
                  .replaceWith(taken.stream().map(Aside::sealed).toList());
            });
  }

  private static Uni<Void> exchange(SqlConnection transaction, List<Aside> all, List<Aside> taken) {
    Long[] keys = taken.stream().map(Aside::key).toArray(Long[]::new);
    return transaction
        .preparedQuery(FORGET)
        .execute(rowsOf(taken, 1))
        .chain(() -> transaction.preparedQuery(FORGET_TABLES).execute(Tuple.tuple().addValue(keys)))
        .chain(() -> transaction.preparedQuery(TAKE).execute(places(taken)))
        .chain(() -> transaction.preparedQuery(FORGET).execute(rowsOf(all, -1)))
        .replaceWithVoid();
  }

  private static Uni<Void> accept(SqlConnection transaction, List<Sealed> accepted) {
    if (accepted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var parameters =
        ColumnArrays.of(accepted)
            .bigint(it -> it.document().key())
            .integer(it -> it.seal().rowCount())
            .integer(Sealed::generation)
            .text(it -> it.organisation(Organisation::id))
            .text(it -> it.organisation(Organisation::name))
            .text(it -> it.organisation(Organisation::districtName))
            .text(it -> it.organisation(Organisation::city))
            .text(it -> it.organisation(Organisation::cityName))
            .text(it -> Json.of(it.seal().problems()))
            .integer(it -> it.seal().counts().tables())
            .integer(it -> it.seal().counts().rows())
            .integer(it -> it.seal().counts().detailRows())
            .integer(it -> it.seal().counts().problems())
            .parameters();
    Map<Long, DocumentSeal> seals = new LinkedHashMap<>();
    accepted.forEach(it -> seals.put(it.document().key(), it.seal()));
    return transaction
        .preparedQuery(SEAL)
        .execute(parameters)
        .chain(() -> TableWriter.write(transaction, seals));
  }

  private static Uni<Void> summarise(
      SqlConnection transaction, List<Sealed> accepted, Map<DocumentKey, Worked> whole) {
    var known = new HashMap<Long, Worked>();
    for (Sealed sealed : accepted) {
      DocumentDescriptor document = sealed.seal().document();
      Worked worked = whole.get(new DocumentKey(document.id(), document.revision()));
      if (worked != null) {
        known.put(sealed.document().key(), worked);
      }
    }
    List<Long> keys = accepted.stream().map(it -> it.document().key()).sorted().toList();
    return Summaries.write(transaction, keys, known);
  }

  private static Tuple places(List<Aside> aside) {
    return ColumnArrays.of(aside)
        .bigint(Aside::key)
        .integer(Aside::year)
        .integer(it -> it.sealed().seal().rowCount())
        .parameters();
  }

  private static Tuple rowsOf(List<Aside> aside, int sign) {
    return ColumnArrays.of(aside).bigint(it -> sign * it.key()).integer(Aside::year).parameters();
  }
}
