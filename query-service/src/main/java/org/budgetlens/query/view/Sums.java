package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.budgetlens.query.view.TableSums.Sum;

/**
 * Sums of one amount column of one table, as views read them: each has a key, an amount in 分 and a
 * number of rows. A view of a city reads some fifty of each of a thousand documents, most of which
 * have the same keys; therefore the amounts lie in arrays and the list of keys can be shared.
 */
public final class Sums {
  private final List<List<String>> keys;
  private final long[] fen;
  private final int[] rows;

  private Sums(List<List<String>> keys, long[] fen, int[] rows) {
    this.keys = keys;
    this.fen = fen;
    this.rows = rows;
  }

  /** These sums, in their order. */
  public static Sums of(List<Sum> sums) {
    var builder = new Builder();
    sums.forEach(it -> builder.add(it.key(), it.fen(), it.rows()));
    return builder.build();
  }

  /** How many there are. */
  public int size() {
    return fen.length;
  }

  /** The keys of all, in their order. */
  public List<List<String>> keys() {
    return keys;
  }

  /** The parts of a sum's key, from coarse to fine; - where rows have none. */
  public List<String> key(int place) {
    return keys.get(place);
  }

  /** The amount in 分. */
  public long fen(int place) {
    return fen[place];
  }

  /** How many rows have an amount. */
  public int rows(int place) {
    return rows[place];
  }

  /** Only those at these places. */
  Sums where(IntPredicate wanted) {
    var builder = new Builder();
    for (int place = 0; place < size(); place++) {
      if (wanted.test(place)) {
        builder.add(key(place), fen(place), rows(place));
      }
    }
    return builder.build();
  }

  /**
   * The same sums with the same keys in another list.
   *
   * @param shared finds the list that is kept for equal ones
   */
  public Sums sharing(UnaryOperator<List<List<String>>> shared) {
    return new Sums(shared.apply(keys), fen, rows);
  }

  /** Puts sums together, one after the other. */
  static final class Builder {
    private static final int FIRST = 32;

    private final List<List<String>> keys = new ArrayList<>(FIRST);
    private long[] fen = new long[FIRST];
    private int[] rows = new int[FIRST];

    void add(List<String> key, long amount, int count) {
      int place = keys.size();
      if (place == fen.length) {
        fen = Arrays.copyOf(fen, 2 * place);
        rows = Arrays.copyOf(rows, 2 * place);
      }
      keys.add(List.copyOf(key));
      fen[place] = amount;
      rows[place] = count;
    }

    int size() {
      return keys.size();
    }

    Sums build() {
      int size = keys.size();
      return new Sums(List.copyOf(keys), Arrays.copyOf(fen, size), Arrays.copyOf(rows, size));
    }
  }
}
