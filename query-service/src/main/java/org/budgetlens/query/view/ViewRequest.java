package org.budgetlens.query.view;

import java.util.List;
import java.util.Objects;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a view.
 *
 * @param view the view
 * @param measure the amount column to compare
 * @param by what a column stands for
 * @param across the year whose codes are wanted; null for the codes as printed
 * @param keys keys of the rows that are wanted; empty for all
 */
public record ViewRequest(
    View view, String measure, By by, @Nullable Integer across, List<String> keys) {
  /** What a column of a view stands for. */
  public enum By {
    DOCUMENT,
    DISTRICT
  }

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  public ViewRequest {
    keys = List.copyOf(keys);
  }

  /** Reads the parameters measure, by, across and key. */
  public static ViewRequest of(View view, Parameters parameters) {
    String measure = parameters.one("measure").orElse(view.measure());
    if (!view.measures().contains(measure)) {
      throw refused("measure", "Not an amount column of this view: " + measure, view.measures());
    }
    By by =
        switch (parameters.one("by").orElse("document")) {
          case "document" -> By.DOCUMENT;
          case "district" -> By.DISTRICT;
          case String other ->
              throw refused(
                  "by",
                  "Not what a column can stand for: " + other,
                  List.of("document", "district"));
        };
    Integer across = parameters.integer("across", FIRST_YEAR, LAST_YEAR).orElse(null);
    if (across != null && !view.crossesYears()) {
      throw refused("across", "This view does not go by codes that change", List.of());
    }
    return new ViewRequest(view, measure, by, across, parameters.all("key"));
  }

  /**
   * Checks that the documents found can be shown so.
   *
   * @throws RefusedException if one is of a later year than the codes that are wanted
   */
  public void check(List<ViewDocument> documents) {
    int latest =
        documents.stream()
            .map(ViewDocument::fiscalYear)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(FIRST_YEAR);
    if (across != null && latest > across) {
      throw refused(
          "across",
          "There are documents of %d: codes are carried forward only".formatted(latest),
          List.of(String.valueOf(latest)));
    }
  }

  /** The part of a view that is asked for. */
  public ViewResult shape(ViewResult result) {
    return ViewKeys.only(result, keys);
  }

  private static RefusedException refused(String parameter, String detail, List<String> allowed) {
    return new RefusedException(
        Problem.ofParameter(ProblemType.INVALID_PARAMETER, parameter, detail, allowed));
  }
}
