package org.budgetlens.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.budgetlens.contracts.table.Source;

/** Places on pages as one: on every page the box around what stands there. */
public final class PageBoxes {
  private PageBoxes() {}

  /** The places that are boxes; at least one is. */
  public static Source of(List<Source> places) {
    var boxes = new ArrayList<Source.PageBox>();
    for (Source place : places) {
      if (place instanceof Source.PageBox box) {
        boxes.add(box);
      }
    }
    return joined(boxes);
  }

  /** The same of boxes. */
  public static Source.PageBox joined(List<Source.PageBox> boxes) {
    var byPage = new TreeMap<Integer, double[]>();
    for (Source.PageBox box : boxes) {
      for (Source.PageBox part : box.all()) {
        double[] own = part.box().stream().mapToDouble(Double::doubleValue).toArray();
        byPage.merge(part.page(), own, PageBoxes::around);
      }
    }
    List<Source.PageBox> pages =
        byPage.entrySet().stream()
            .map(
                entry -> {
                  double[] box = entry.getValue();
                  return new Source.PageBox(
                      entry.getKey(), List.of(box[0], box[1], box[2], box[3]));
                })
            .toList();
    Source.PageBox first = pages.getFirst();
    return new Source.PageBox(first.page(), first.box(), pages.subList(1, pages.size()));
  }

  private static double[] around(double[] a, double[] b) {
    return new double[] {
      Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])
    };
  }
}
