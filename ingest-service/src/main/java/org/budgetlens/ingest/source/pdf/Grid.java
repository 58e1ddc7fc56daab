package org.budgetlens.ingest.source.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * A ruled table: columns and rows between rulings, some of them merged because the ruling between
 * them is missing.
 */
final class Grid {
  /** A ruling counts as the border of a cell where it covers this much of the cell's side. */
  private static final double COVERED = 0.6;

  private final double[] xs;
  private final double[] ys;
  private final int[] region;

  private Grid(double[] xs, double[] ys, int[] region) {
    this.xs = xs;
    this.ys = ys;
    this.region = region;
  }

  /**
   * The grid with these column and row boundaries.
   *
   * @param xs at least two, ascending
   * @param ys at least two, ascending
   */
  static Grid of(double[] xs, double[] ys, List<Ruling> across, List<Ruling> down) {
    int columns = xs.length - 1;
    int rows = ys.length - 1;
    int[] region = new int[columns * rows];
    Arrays.setAll(region, i -> i);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int cell = row * columns + column;
        if (column + 1 < columns && !bordered(down, xs[column + 1], ys[row], ys[row + 1])) {
          unite(region, cell, cell + 1);
        }
        if (row + 1 < rows && !bordered(across, ys[row + 1], xs[column], xs[column + 1])) {
          unite(region, cell, cell + columns);
        }
      }
    }
    for (int i = 0; i < region.length; i++) {
      region[i] = find(region, i);
    }
    return new Grid(xs, ys, rectangular(region, columns, rows));
  }

  private static boolean bordered(List<Ruling> rulings, double at, double from, double to) {
    double covered = 0;
    for (Ruling ruling : rulings) {
      if (Math.abs(ruling.at() - at) <= GridFinder.SLIVER) {
        covered += Math.max(0, Math.min(to, ruling.to()) - Math.max(from, ruling.from()));
      }
    }
    return covered >= COVERED * (to - from);
  }

  private static void unite(int[] region, int a, int b) {
    int first = find(region, a);
    int second = find(region, b);
    region[Math.max(first, second)] = Math.min(first, second);
  }

  private static int find(int[] region, int i) {
    while (region[i] != i) {
      i = region[i];
    }
    return i;
  }

  /**
   * A merged cell is a rectangle. Where a missing piece of a line makes another shape, its rows are
   * separate cells: text is then never taken into a row it does not stand in.
   */
  private static int[] rectangular(int[] region, int columns, int rows) {
    int[] count = new int[region.length];
    int[] right = new int[region.length];
    int[] bottom = new int[region.length];
    int[] left = new int[region.length];
    Arrays.fill(left, Integer.MAX_VALUE);
    for (int i = 0; i < region.length; i++) {
      int root = region[i];
      count[root]++;
      left[root] = Math.min(left[root], i % columns);
      right[root] = Math.max(right[root], i % columns);
      bottom[root] = Math.max(bottom[root], i / columns);
    }
    int[] cells = region.clone();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int i = row * columns + column;
        int root = region[i];
        int area = (right[root] - left[root] + 1) * (bottom[root] - root / columns + 1);
        if (count[root] != area) {
          cells[i] = column > 0 && region[i - 1] == root ? cells[i - 1] : i;
        }
      }
    }
    return cells;
  }

  /**
   * The same table with the column borders of the table it continues, if its own are among them: a
   * page with only a few rows may lack some.
   */
  Grid withBorders(double[] others, double near) {
    if (others.length <= xs.length
        || Math.abs(others[0] - xs[0]) > near
        || Math.abs(others[others.length - 1] - xs[xs.length - 1]) > near) {
      return this;
    }
    int[] own = new int[others.length - 1];
    for (int i = 0, column = 0; i < own.length; i++) {
      if (column + 1 < xs.length && Math.abs(others[i] - xs[column + 1]) <= near) {
        column++;
      }
      own[i] = column;
    }
    if (own[own.length - 1] != columns() - 1) {
      return this;
    }
    int[] first = new int[columns()];
    Arrays.fill(first, -1);
    for (int i = own.length - 1; i >= 0; i--) {
      first[own[i]] = i;
    }
    int[] cells = new int[rows() * own.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = 0; i < own.length; i++) {
        int root = region[row * columns() + own[i]];
        cells[row * own.length + i] = root / columns() * own.length + first[root % columns()];
      }
    }
    return new Grid(others, ys, cells);
  }

  int columns() {
    return xs.length - 1;
  }

  int rows() {
    return ys.length - 1;
  }

  double[] xs() {
    return xs;
  }

  Box box() {
    return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  /** Row of the first row of the merged cell at a place. */
  int firstRow(int row, int column) {
    return region[row * columns() + column] / columns();
  }

  /** Column of the first column of the merged cell at a place. */
  int firstColumn(int row, int column) {
    return region[row * columns() + column] % columns();
  }

  /** The box of the merged cell that begins at a place. */
  Box cell(int row, int column) {
    int root = row * columns() + column;
    int lastColumn = column;
    while (lastColumn + 1 < columns() && region[row * columns() + lastColumn + 1] == root) {
      lastColumn++;
    }
    int lastRow = row;
    while (lastRow + 1 < rows() && region[(lastRow + 1) * columns() + column] == root) {
      lastRow++;
    }
    return new Box(xs[column], ys[row], xs[lastColumn + 1], ys[lastRow + 1]);
  }

  /** The box of a row. */
  Box row(int row) {
    return new Box(xs[0], ys[row], xs[xs.length - 1], ys[row + 1]);
  }

  /** The borders between the merged cells of a row. */
  double[] borders(int row) {
    return java.util.stream.IntStream.range(1, columns())
        .filter(c -> region[row * columns() + c] != region[row * columns() + c - 1])
        .mapToDouble(c -> xs[c])
        .toArray();
  }

  /** The column a position falls into; the outer columns reach outwards. */
  int columnAt(double x) {
    return at(xs, x);
  }

  /** The row a position falls into. */
  int rowAt(double y) {
    return at(ys, y);
  }

  private static int at(double[] boundaries, double position) {
    int found = Arrays.binarySearch(boundaries, position);
    int index = found >= 0 ? found : -found - 2;
    return Math.clamp(index, 0, boundaries.length - 2);
  }
}
