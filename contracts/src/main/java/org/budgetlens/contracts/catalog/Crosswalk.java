package org.budgetlens.contracts.catalog;

import java.util.List;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of one fiscal year stand in the next, or in a foreign scheme; a value of {@code
 * budget.catalogs} under {@link #key()}.
 *
 * <p>Between years: {@code from} and {@code to} are fiscal years; a code without an item is
 * unchanged, and so is every year step without a crosswalk. Steps are chained to get further. To a
 * foreign scheme (COFOG, GFS): {@code to} is its name, and a code without an item of its own stands
 * where the longest of its parents with one does.
 *
 * @param kind which classification
 * @param from a fiscal year, or national for all years
 * @param to a fiscal year, or a foreign scheme, e.g. COFOG
 * @param source where it is from
 * @param generation the generation it belongs to: the newest wins; null is 0
 * @param items its lines
 */
public record Crosswalk(
    CodeKind kind,
    String from,
    String to,
    String source,
    @Nullable Integer generation,
    List<CrosswalkItem> items)
    implements CatalogRecord {
  public Crosswalk {
    items = List.copyOf(items);
  }

  /** Its key on the topic, e.g. crosswalk/function/2026-2027. */
  @Override
  public String key() {
    return "crosswalk/" + kind.jsonName() + "/" + from + "-" + to;
  }
}
