package org.budgetlens.classify.review;

import static org.budgetlens.classify.edition.Activations.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.DecidedItems;
import org.budgetlens.classify.catalog.NextGeneration;
import org.budgetlens.classify.edition.Activations;
import org.budgetlens.classify.edition.Requests;
import org.budgetlens.classify.edition.StoredEdition;
import org.budgetlens.classify.edition.StoredGeneration;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.resolve.Candidates;
import org.budgetlens.classify.resolve.Candidates.Candidate;
import org.budgetlens.classify.review.ReviewViews.Decided;
import org.budgetlens.classify.review.ReviewViews.NewDecision;
import org.budgetlens.classify.review.ReviewViews.Review;
import org.budgetlens.classify.review.ReviewViews.ReviewWithPlaces;
import org.budgetlens.classify.review.ReviewViews.Verdict;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** The queue of what is to be decided, and its decisions. */
@ApplicationScoped
class Reviews {
  private static final int CANDIDATES = 5;
  private static final int PLACES = 200;

  private final ReviewStore store;
  private final CatalogBook book;
  private final Activations activations;

  Reviews(ReviewStore store, CatalogBook book, Activations activations) {
    this.store = store;
    this.book = book;
    this.activations = activations;
  }

  List<Review> list(boolean decidedToo, int offset, int limit) {
    return await(store.reviews(decidedToo, offset, limit)).stream()
        .map(this::withCandidates)
        .toList();
  }

  ReviewWithPlaces find(String id) {
    Review review = await(store.review(id)).orElseThrow(() -> missing(id));
    return new ReviewWithPlaces(
        withCandidates(review), await(store.places(id, PLACES)), await(store.decisions(id)));
  }

  List<Decided> decisions() {
    return await(store.decisions(null));
  }

  /** Takes a decision; returns what was decided on the case so far. */
  List<Decided> decide(String id, @Nullable NewDecision given) {
    if (given == null || given.decision() == null) {
      throw new BadRequestException(
          "请给出 decision：ALIAS、LOCAL_CODE 或 DOCUMENT_ERROR。 / "
              + "Say the decision: ALIAS, LOCAL_CODE or DOCUMENT_ERROR.");
    }
    var decision =
        new NewDecision(
            given.decision(),
            given.target(),
            Requests.actor(given.by()),
            Requests.note(given.note()));
    Review review = await(store.review(id)).orElseThrow(() -> missing(id));
    if (given.decision() == Verdict.DOCUMENT_ERROR) {
      await(store.decide(review, decision, null, null));
    } else {
      apply(review, decision);
    }
    return await(store.decisions(id));
  }

  private void apply(Review review, NewDecision decision) {
    CodeKind kind =
        CodeKind.of(review.kind())
            .orElseThrow(
                () ->
                    new BadRequestException(
                        "经济分类对应关系只能判定为文档错误。 / A pair can only be an error in the document."));
    CatalogGeneration current = activations.current();
    Catalog catalog =
        book.library()
            .catalogs(current)
            .of(kind, review.fiscalYear())
            .orElseThrow(() -> new BadRequestException("没有目录 / There is no catalog: " + kind));
    CatalogItem item = item(review, decision, kind, catalog);
    var edition =
        new CatalogEdition(
            kind,
            "decisions-" + (current.generation() + 1),
            CatalogOrigin.DECISIONS,
            null,
            YearRange.ALWAYS,
            null,
            DecidedItems.with(decided(current, kind), item));
    CatalogGeneration next =
        NextGeneration.activating(
            current, edition, affected(item), String.valueOf(decision.note()));
    String by = String.valueOf(decision.by());
    await(
        store.decide(
            review,
            decision,
            new StoredEdition(edition, List.of(), "decision", by),
            new StoredGeneration(next, List.of(), by, null)));
    activations.publish();
  }

  private static CatalogItem item(
      Review review, NewDecision decision, CodeKind kind, Catalog catalog) {
    try {
      if (decision.decision() == Verdict.LOCAL_CODE) {
        return DecidedItems.local(
            catalog, kind, review.code(), review.name(), decision.target(), review.fiscalYear());
      }
      String target = decision.target();
      String code = review.code().isEmpty() ? target : review.code();
      if (code == null || (target != null && !target.equals(code))) {
        throw new IllegalArgumentException(
            "the printed code means another one: that is an error in the document, or a local code");
      }
      return DecidedItems.alias(catalog, code, review.name(), review.fiscalYear());
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(
          "不能这样判定：%s / This cannot be decided: %s".formatted(e.getMessage(), e.getMessage()), e);
    }
  }

  /** The decisions of a kind so far. */
  private List<CatalogItem> decided(CatalogGeneration current, CodeKind kind) {
    return current.editions().stream()
        .filter(active -> active.kind() == kind && active.origin() == CatalogOrigin.DECISIONS)
        .map(ActiveEdition::edition)
        .findFirst()
        .flatMap(id -> book.library().edition(kind, id))
        .map(CatalogEdition::items)
        .orElse(List.of());
  }

  private static YearRange affected(CatalogItem item) {
    return item.from() == null && item.to() == null ? YearRange.ALWAYS : item.years();
  }

  private Review withCandidates(Review review) {
    Optional<CodeKind> kind = CodeKind.of(review.kind());
    List<Candidate> candidates =
        kind.flatMap(
                of -> book.library().catalogs(book.library().newest()).of(of, review.fiscalYear()))
            .map(
                catalog ->
                    Candidates.nearest(
                        catalog, review.code(), review.name(), review.fiscalYear(), CANDIDATES))
            .orElse(List.of());
    return new Review(
        review.id(),
        review.kind(),
        review.code(),
        review.name(),
        review.fiscalYear(),
        review.problem(),
        review.catalogName(),
        review.alternatives(),
        review.places(),
        review.documents(),
        review.decision(),
        candidates);
  }

  private static NotFoundException missing(String id) {
    return new NotFoundException("没有待审项 %s / There is no review %s".formatted(id, id));
  }
}
