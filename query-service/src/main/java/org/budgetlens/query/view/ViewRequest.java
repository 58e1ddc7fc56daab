package org.budgetlens.query.view;

import java.util.List;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;

/**
 * What is asked of a view.
 *
 * @param view the view
 * @param measure the amount column to compare
 * @param by what a column stands for
 * @param keys keys of the rows that are wanted; empty for all
 */
public record ViewRequest(View view, String measure, By by, List<String> keys) {
  /** What a column of a view stands for. */
  public enum By {
    DOCUMENT,
    DISTRICT
  }

  public ViewRequest {
    keys = List.copyOf(keys);
  }

  /** Reads the parameters measure, by and key. */
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
    return new ViewRequest(view, measure, by, parameters.all("key"));
  }

  /** The part of a view that is asked for, in the columns asked for. */
  public ViewResult shape(ViewResult result) {
    ViewResult columns =
        switch (by) {
          case DOCUMENT -> result;
          case DISTRICT -> DistrictTable.of(result);
        };
    return ViewKeys.only(columns, keys);
  }

  private static RefusedException refused(String parameter, String detail, List<String> allowed) {
    return new RefusedException(
        Problem.ofParameter(ProblemType.INVALID_PARAMETER, parameter, detail, allowed));
  }
}
