package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.budgetlens.query.request.Cursor;
import org.jspecify.annotations.Nullable;

/** Pages of a list that is in memory: where one ended is told by a key, not by a position. */
final class MemoryPages<T> implements Pages<T> {
  private static final String SORT = "key";

  /** Stands between the parts of a key, and comes before every character that is printed. */
  private static final String SEPARATOR = "\u0001";

  private final NavigableMap<String, T> items = new TreeMap<>();

  MemoryPages(List<T> items, Function<T, List<String>> key) {
    for (T item : items) {
      String own = String.join(SEPARATOR, key.apply(item));
      while (this.items.containsKey(own)) {
        own += SEPARATOR; // the second of two alike
      }
      this.items.put(own, item);
    }
  }

  @Override
  public Uni<Page<T>> page(@Nullable String cursor, int limit) {
    NavigableMap<String, T> rest =
        cursor == null
            ? items
            : items.tailMap(Cursor.decode(cursor, SORT, 1).key().getFirst(), false);
    List<String> shown = rest.keySet().stream().limit(limit).toList();
    String next =
        shown.size() == rest.size() ? null : new Cursor(SORT, List.of(shown.getLast())).encode();
    return Uni.createFrom().item(new Page<>(shown.stream().map(rest::get).toList(), next));
  }
}
