package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic of ruling lines. */
final class Rulings {
  /** Lines closer than this, in points, are one line. */
  static final double NEAR = 2;

  private Rulings() {}

  /** Joins pieces and double strokes of the same line; dotted lines become whole. */
  static List<Ruling> joined(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Ruling::at));
    var joined = new ArrayList<Ruling>();
    for (int i = 0; i < sorted.size(); ) {
      double first = sorted.get(i).at();
      int end = i;
      double sum = 0;
      while (end < sorted.size() && sorted.get(end).at() - first <= NEAR) {
        sum += sorted.get(end).at();
        end++;
      }
      along(sorted.subList(i, end), sum / (end - i), joined);
      i = end;
    }
    return joined;
  }

  private static void along(List<Ruling> sameLine, double at, List<Ruling> joined) {
    List<Ruling> sorted = new ArrayList<>(sameLine);
    sorted.sort(Comparator.comparingDouble(Ruling::from));
    double from = sorted.getFirst().from();
    double to = sorted.getFirst().to();
    for (Ruling piece : sorted.subList(1, sorted.size())) {
      if (piece.from() > to + NEAR) {
        joined.add(new Ruling(at, from, to));
        from = piece.from();
        to = piece.to();
      } else {
        to = Math.max(to, piece.to());
      }
    }
    joined.add(new Ruling(at, from, to));
  }

  /** Positions with those nearer than {@code distance} to their left neighbour taken together. */
  static double[] clustered(List<Double> positions, double distance) {
    double[] sorted = positions.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    var clustered = new ArrayList<Double>();
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      double sum = 0;
      while (end < sorted.length && sorted[end] - sorted[i] <= distance) {
        sum += sorted[end];
        end++;
      }
      clustered.add(sum / (end - i));
      i = end;
    }
    return clustered.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
