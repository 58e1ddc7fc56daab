package org.budgetlens.query.projection;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement that writes many rows at once: one array per column, for {@code
 * unnest}.
 */
final class ColumnArrays<T> {
  private final List<T> items;
  private final Tuple tuple;

  private ColumnArrays(Collection<T> items, Tuple tuple) {
    this.items = List.copyOf(items);
    this.tuple = tuple;
  }

  /** Arrays behind parameters of other kinds. */
  static <T> ColumnArrays<T> of(Collection<T> items, Tuple before) {
    return new ColumnArrays<>(items, before);
  }

  static <T> ColumnArrays<T> of(Collection<T> items) {
    return new ColumnArrays<>(items, Tuple.tuple());
  }

  ColumnArrays<T> text(Function<T, @Nullable String> column) {
    @Nullable String[] values = new @Nullable String[items.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(items.get(i));
    }
    tuple.addValue(values);
    return this;
  }

  ColumnArrays<T> integer(ToIntFunction<T> column) {
    return optionalInteger(column::applyAsInt);
  }

  ColumnArrays<T> optionalInteger(Function<T, @Nullable Integer> column) {
    @Nullable Integer[] values = new @Nullable Integer[items.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(items.get(i));
    }
    tuple.addValue(values);
    return this;
  }

  ColumnArrays<T> bigint(ToLongFunction<T> column) {
    return optionalBigint(column::applyAsLong);
  }

  ColumnArrays<T> optionalBigint(Function<T, @Nullable Long> column) {
    @Nullable Long[] values = new @Nullable Long[items.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(items.get(i));
    }
    tuple.addValue(values);
    return this;
  }

  ColumnArrays<T> bool(Function<T, Boolean> column) {
    Boolean[] values = new Boolean[items.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(items.get(i));
    }
    tuple.addValue(values);
    return this;
  }

  Tuple parameters() {
    return tuple;
  }
}
