package org.budgetlens.classify.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.classify.edition.CatalogStore;
import org.budgetlens.classify.edition.ConflictException;
import org.budgetlens.classify.edition.StoredEdition;
import org.budgetlens.classify.edition.StoredGeneration;
import org.budgetlens.classify.review.ReviewViews.Decided;
import org.budgetlens.classify.review.ReviewViews.NewDecision;
import org.budgetlens.classify.review.ReviewViews.Place;
import org.budgetlens.classify.review.ReviewViews.Review;
import org.budgetlens.classify.review.ReviewViews.Verdict;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reviews in PostgreSQL. Every method is one transaction. */
@ApplicationScoped
class ReviewStore {
  private static final String CASES =
      """
      select f.review, min(f.kind) as kind, min(f.code) as code, min(f.name) as name,
        min(f.fiscal_year) as fiscal_year, min(f.problem) as problem,
        max(f.catalog_name) as catalog_name, max(f.alternatives) as alternatives,
        count(*) as places, count(distinct f.document) as documents,
        (select d.decision from classify.decision d where d.review = f.review
         order by d.id desc limit 1) as decision
      from classify.finding f
      """;

  private final Mutiny.SessionFactory sessions;

  ReviewStore(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** The cases that stand in stored documents, those with most places first. */
  Uni<List<Review>> reviews(boolean decidedToo, int offset, int limit) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(
                    CASES
                        + """
                        where :all or not exists
                          (select 1 from classify.decision d where d.review = f.review)
                        group by f.review order by places desc, f.review
                        """,
                    Tuple.class)
                .setParameter("all", decidedToo)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ReviewStore::review).toList()));
  }

  /** One case. */
  Uni<Optional<Review>> review(String id) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(CASES + "where f.review = :id group by f.review", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ReviewStore::review)));
  }

  /** The rows a case stands in. */
  Uni<List<Place>> places(String id, int limit) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(
                    """
                    select document, file, table_index, table_title, row_index, sequence, source
                    from classify.finding where review = :id order by file, document, sequence
                    """,
                    Tuple.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ReviewStore::place).toList()));
  }

  /** What was decided on a case, oldest first; on all cases for null. */
  Uni<List<Decided>> decisions(@Nullable String review) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(
                    """
                    select id, review, decision, target, generation, decided_by, note,
                      to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
                    from classify.decision
                    where cast(:review as text) is null or review = cast(:review as text)
                    order by id
                    """,
                    Tuple.class)
                .setParameter("review", review)
                .getResultList()
                .map(rows -> rows.stream().map(ReviewStore::decided).toList()));
  }

  /**
   * Takes a decision.
   *
   * @param edition the decisions' new edition; null where no catalog changes
   * @param generation the generation with it; null with it
   */
  Uni<Void> decide(
      Review review,
      NewDecision decision,
      @Nullable StoredEdition edition,
      @Nullable StoredGeneration generation) {
    return sessions.withTransaction(
        session ->
            catalogs(session, edition, generation)
                .chain(() -> insert(session, review, decision, generation))
                .replaceWithVoid());
  }

  private static Uni<Void> catalogs(
      Mutiny.Session session,
      @Nullable StoredEdition edition,
      @Nullable StoredGeneration generation) {
    if (edition == null || generation == null) {
      return Uni.createFrom().voidItem();
    }
    return CatalogStore.store(session, edition)
        .chain(stored -> CatalogStore.append(session, generation).map(is -> is && stored == 1))
        .invoke(
            done -> {
              if (!done) {
                throw new ConflictException(
                    "同时有另一项目录变更，请重试。", "The catalogs were changed at the same time; try again.");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Integer> insert(
      Mutiny.Session session,
      Review review,
      NewDecision decision,
      @Nullable StoredGeneration generation) {
    return session
        .createNativeQuery(
            """
            insert into classify.decision (review, kind, code, name, fiscal_year, decision, target,
              generation, note, decided_by)
            values (:review, :kind, :code, :name, cast(:year as integer), :decision,
              cast(:target as text), cast(:generation as integer), :note, :by)
            """)
        .setParameter("review", review.id())
        .setParameter("kind", review.kind())
        .setParameter("code", review.code())
        .setParameter("name", review.name())
        .setParameter("year", review.fiscalYear())
        .setParameter("decision", Objects.requireNonNull(decision.decision()).name())
        .setParameter("target", decision.target())
        .setParameter(
            "generation", generation == null ? null : generation.generation().generation())
        .setParameter("note", decision.note())
        .setParameter("by", decision.by())
        .executeUpdate();
  }

  private static Review review(Tuple row) {
    String alternatives = row.get("alternatives", String.class);
    return new Review(
        row.get("review", String.class),
        row.get("kind", String.class),
        row.get("code", String.class),
        row.get("name", String.class),
        row.get("fiscal_year", Integer.class),
        row.get("problem", String.class),
        row.get("catalog_name", String.class),
        alternatives == null ? null : List.of(alternatives.split(";", -1)),
        row.get("places", Number.class).longValue(),
        row.get("documents", Number.class).longValue(),
        row.get("decision", String.class),
        List.of());
  }

  private static Place place(Tuple row) {
    return new Place(
        row.get("document", String.class),
        row.get("file", String.class),
        row.get("table_index", Integer.class),
        row.get("table_title", String.class),
        row.get("row_index", Integer.class),
        row.get("sequence", Integer.class),
        row.get("source", String.class));
  }

  private static Decided decided(Tuple row) {
    return new Decided(
        row.get("id", Number.class).longValue(),
        row.get("review", String.class),
        Verdict.valueOf(row.get("decision", String.class)),
        row.get("target", String.class),
        row.get("generation", Integer.class),
        row.get("decided_by", String.class),
        row.get("note", String.class),
        row.get("at", String.class));
  }
}
