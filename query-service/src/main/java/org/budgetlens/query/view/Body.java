package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a view while amounts are added to them. */
final class Body {
  private static final Comparator<Heading> BY_ORDER =
      Comparator.comparing(Heading::order).thenComparing(Heading::key);

  /** What stands under one heading in one column. */
  static final class Amount {
    private final List<Heading> headings = new ArrayList<>(1);
    private long fen;
    private int rows;

    @SuppressWarnings("ReferenceEquality") // a view has one of all equal headings
    private void add(Heading heading, long amount, int count) {
      fen = Math.addExact(fen, amount);
      rows += count;
      for (int i = 0; i < headings.size(); i++) {
        if (headings.get(i) == heading) {
          return;
        }
      }
      headings.add(heading);
    }

    /** Σ in 分. */
    long fen() {
      return fen;
    }

    /** How many rows it is made of. */
    int rows() {
      return rows;
    }

    /** The headings of these rows: of the same key, but maybe found by different filters. */
    List<Heading> headings() {
      return headings;
    }
  }

  /** A row. */
  static final class Line {
    private final Heading heading;
    private final @Nullable Amount[] amounts;

    private Line(Heading heading, int columns) {
      this.heading = heading;
      this.amounts = new Amount[columns];
    }

    /** What it stands for. */
    Heading heading() {
      return heading;
    }

    /** What stands in a column; null for nothing. */
    @Nullable Amount in(int column) {
      return amounts[column];
    }

    private void add(int column, Heading own, long fen, int rows) {
      Amount amount = amounts[column];
      if (amount == null) {
        amount = new Amount();
        amounts[column] = amount;
      }
      amount.add(own, fen, rows);
    }
  }

  /** A row as it is added to under one of its headings. */
  static final class Target {
    private final Line line;
    private final Heading heading;

    private Target(Line line, Heading heading) {
      this.line = line;
      this.heading = heading;
    }

    void add(int column, long fen, int rows) {
      line.add(column, heading, fen, rows);
    }
  }

  private final int columns;
  private final Map<Heading, Line> lines = new TreeMap<>(BY_ORDER);

  // Documents share their headings: each is looked for in the order of all only once.
  private final Map<Heading, Target> found = new IdentityHashMap<>();

  Body(int columns) {
    this.columns = columns;
  }

  /** Where the amounts under a heading are added. */
  Target under(Heading heading) {
    Target target = found.get(heading);
    if (target == null) {
      Line line = lines.computeIfAbsent(heading, it -> new Line(it, columns));
      target = new Target(line, heading);
      found.put(heading, target);
    }
    return target;
  }

  /** The rows in their order. */
  Collection<Line> lines() {
    return lines.values();
  }
}
