package org.budgetlens.classify.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.budgetlens.classify.resolve.Candidates.Candidate;
import org.jspecify.annotations.Nullable;

/** What the review resources take and answer with. */
final class ReviewViews {
  private ReviewViews() {}

  /**
   * One case: the same code and name in documents of the same year.
   *
   * @param places rows it stands in
   * @param documents documents it stands in
   * @param decision what was decided last; null while it is open
   * @param candidates what may have been meant, the nearest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Review(
      String id,
      String kind,
      String code,
      String name,
      @Nullable Integer fiscalYear,
      String problem,
      @Nullable String catalogName,
      @Nullable List<String> alternatives,
      long places,
      long documents,
      @Nullable String decision,
      List<Candidate> candidates) {}

  /** A case with its places. */
  record ReviewWithPlaces(Review review, List<Place> places, List<Decided> decisions) {}

  /**
   * A row in which a case stands.
   *
   * @param source where in the document, as in events
   */
  record Place(
      String document,
      String file,
      int table,
      String tableTitle,
      int row,
      int sequence,
      @JsonRawValue String source) {}

  /** What can be decided. */
  enum Verdict {
    /** The printed name is another name of the code, or of the target for a line without a code. */
    ALIAS,
    /** The code is a local one; it is added under the target. */
    LOCAL_CODE,
    /** The document is wrong; nothing changes in the catalogs. */
    DOCUMENT_ERROR
  }

  /**
   * A decision to take.
   *
   * @param decision what
   * @param target for ALIAS of a line the code it stands for; for LOCAL_CODE the parent, if it is
   *     not the one its digits say
   * @param by who
   * @param note why
   */
  record NewDecision(
      @Nullable Verdict decision,
      @Nullable String target,
      @Nullable String by,
      @Nullable String note) {
    /** The same decision of somebody. */
    NewDecision by(@Nullable String who) {
      return new NewDecision(decision, target, who, note);
    }
  }

  /**
   * A decision that was taken.
   *
   * @param generation the generation of catalogs it made; null where it changed none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(
      long id,
      String review,
      Verdict decision,
      @Nullable String target,
      @Nullable Integer generation,
      String by,
      String note,
      String at) {}
}
