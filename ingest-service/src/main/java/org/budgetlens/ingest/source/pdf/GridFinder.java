package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the ruled tables of a page: rulings that cross each other. */
final class GridFinder {
  /** Columns narrower than this, in points, are two strokes of one border. */
  static final double SLIVER = 4;

  /** Rows lower than this are two strokes of one border. */
  private static final double FLAT = 3;

  /** How far the end of a ruling may stay from the one it meets. */
  private static final double MEETS = 3;

  /** A ruling that goes on this far beyond the last crossing has an open cell at its end. */
  private static final double OPEN = 12;

  private GridFinder() {}

  /** The ruled tables of a page, from top to bottom. */
  static List<Grid> find(PageContent page) {
    List<Ruling> across = Rulings.joined(page.across());
    List<Ruling> down = Rulings.joined(page.down());
    int[] group = connected(across, down);
    var grids = new ArrayList<Grid>();
    for (int root = 0; root < across.size(); root++) {
      if (group[root] != root) {
        continue;
      }
      var itsAcross = new ArrayList<Ruling>();
      var itsDown = new ArrayList<Ruling>();
      for (int i = 0; i < group.length; i++) {
        if (group[i] == root) {
          if (i < across.size()) {
            itsAcross.add(across.get(i));
          } else {
            itsDown.add(down.get(i - across.size()));
          }
        }
      }
      if (itsAcross.size() >= 2 && !itsDown.isEmpty()) {
        Grid grid = grid(itsAcross, itsDown);
        if (grid.columns() > 1 || grid.rows() > 1) {
          grids.add(grid);
        }
      }
    }
    grids.sort(
        Comparator.<Grid>comparingDouble(g -> g.box().top())
            .thenComparingDouble(g -> g.box().left()));
    return grids;
  }

  private static Grid grid(List<Ruling> across, List<Ruling> down) {
    return Grid.of(boundaries(down, across, SLIVER), boundaries(across, down, FLAT), across, down);
  }

  /** Where rulings stand, and the ends of those that cross them where no outer border is drawn. */
  private static double[] boundaries(List<Ruling> own, List<Ruling> other, double near) {
    var positions = new ArrayList<Double>();
    own.forEach(ruling -> positions.add(ruling.at()));
    double first = positions.stream().min(Double::compare).orElseThrow();
    double last = positions.stream().max(Double::compare).orElseThrow();
    double from = other.stream().mapToDouble(Ruling::from).min().orElse(first);
    double to = other.stream().mapToDouble(Ruling::to).max().orElse(last);
    if (from < first - OPEN) {
      positions.add(from);
    }
    if (to > last + OPEN) {
      positions.add(to);
    }
    double[] clustered = Rulings.clustered(positions, near);
    return clustered.length >= 2 ? clustered : new double[] {first, Math.max(first + 1, last)};
  }

  /** For every ruling the smallest index among those it is connected with; across come first. */
  private static int[] connected(List<Ruling> across, List<Ruling> down) {
    int[] group = new int[across.size() + down.size()];
    Arrays.setAll(group, i -> i);
    for (int i = 0; i < across.size(); i++) {
      Ruling line = across.get(i);
      for (int j = 0; j < down.size(); j++) {
        Ruling column = down.get(j);
        if (line.covers(column.at(), MEETS) && column.covers(line.at(), MEETS)) {
          int a = find(group, i);
          int b = find(group, across.size() + j);
          group[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = find(group, i);
    }
    return group;
  }

  private static int find(int[] group, int i) {
    while (group[i] != i) {
      i = group[i];
    }
    return i;
  }
}
