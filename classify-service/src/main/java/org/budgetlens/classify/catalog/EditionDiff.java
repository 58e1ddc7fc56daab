package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkItem;
import org.budgetlens.contracts.catalog.CrosswalkRelation;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two editions of a classification, each seen in a fiscal year.
 *
 * @param added codes only the right one has
 * @param ended codes only the left one has
 * @param renamed codes both have, under different names
 * @param moved codes both have, under different parents
 * @param carried what the crosswalk says of codes that are split, merged or renumbered
 */
public record EditionDiff(
    List<CatalogItem> added,
    List<CatalogItem> ended,
    List<Change> renamed,
    List<Change> moved,
    List<CrosswalkItem> carried) {
  public EditionDiff {
    added = List.copyOf(added);
    ended = List.copyOf(ended);
    renamed = List.copyOf(renamed);
    moved = List.copyOf(moved);
    carried = List.copyOf(carried);
  }

  /**
   * Compares two editions.
   *
   * @param crosswalk between the two; null where there is none
   */
  public static EditionDiff between(
      List<CatalogItem> left,
      int leftYear,
      List<CatalogItem> right,
      int rightYear,
      @Nullable Crosswalk crosswalk) {
    Map<String, CatalogItem> before = inYear(left, leftYear);
    Map<String, CatalogItem> after = inYear(right, rightYear);
    var added = new ArrayList<CatalogItem>();
    var renamed = new ArrayList<Change>();
    var moved = new ArrayList<Change>();
    after.forEach(
        (code, item) -> {
          CatalogItem old = before.get(code);
          if (old == null) {
            added.add(item);
            return;
          }
          if (!Names.normalize(old.name()).equals(Names.normalize(item.name()))) {
            renamed.add(new Change(code, old.name(), item.name()));
          }
          if (!Objects.equals(old.parent(), item.parent())) {
            moved.add(
                new Change(code, String.valueOf(old.parent()), String.valueOf(item.parent())));
          }
        });
    List<CatalogItem> ended =
        before.values().stream().filter(item -> !after.containsKey(item.code())).toList();
    return new EditionDiff(added, ended, renamed, moved, carried(crosswalk));
  }

  /**
   * The crosswalk that follows from this difference alone: what is renamed, new and ended. What is
   * said elsewhere of a code is left to that.
   *
   * @param said the crosswalk that somebody has given for the two; null for none
   */
  public List<CrosswalkItem> completed(@Nullable Crosswalk said) {
    List<CrosswalkItem> given = said == null ? List.of() : said.items();
    var items = new ArrayList<>(given);
    for (Change change : renamed) {
      if (given.stream().noneMatch(item -> change.code().equals(item.from()))) {
        items.add(
            new CrosswalkItem(
                change.code(),
                change.code(),
                CrosswalkRelation.RENAMED,
                null,
                null,
                change.before() + "→" + change.after()));
      }
    }
    for (CatalogItem item : ended) {
      if (given.stream().noneMatch(line -> item.code().equals(line.from()))) {
        items.add(
            new CrosswalkItem(item.code(), null, CrosswalkRelation.ENDED, null, null, item.name()));
      }
    }
    for (CatalogItem item : added) {
      if (given.stream().noneMatch(line -> item.code().equals(line.to()))) {
        items.add(
            new CrosswalkItem(null, item.code(), CrosswalkRelation.NEW, null, null, item.name()));
      }
    }
    return List.copyOf(items);
  }

  private static List<CrosswalkItem> carried(@Nullable Crosswalk crosswalk) {
    return Optional.ofNullable(crosswalk).map(Crosswalk::items).orElse(List.of()).stream()
        .filter(
            item ->
                switch (item.relation()) {
                  case SPLIT, MERGED, RENUMBERED -> true;
                  case UNCHANGED, RENAMED, ENDED, NEW, CORRESPONDS -> false;
                })
        .toList();
  }

  private static Map<String, CatalogItem> inYear(List<CatalogItem> items, int year) {
    var byCode = new TreeMap<String, CatalogItem>();
    items.stream()
        .filter(item -> item.years().contains(year))
        .forEach(item -> byCode.put(item.code(), item));
    return byCode;
  }

  /**
   * A code that both have.
   *
   * @param code the code
   * @param before its name or parent on the left
   * @param after the same on the right
   */
  public record Change(String code, String before, String after) {}
}
