package org.budgetlens.ingest.source.pdf;

import java.util.List;
import org.budgetlens.contracts.table.Source;

/** A rectangle in points from the page's upper left corner, y growing downwards. */
record Box(double left, double top, double right, double bottom) {

  double centreX() {
    return (left + right) / 2;
  }

  double centreY() {
    return (top + bottom) / 2;
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  Box and(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** As a place, to a tenth of a point. */
  Source on(int page) {
    return new Source.PageBox(page, List.of(tenth(left), tenth(top), tenth(right), tenth(bottom)));
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
