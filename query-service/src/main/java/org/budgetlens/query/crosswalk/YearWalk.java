package org.budgetlens.query.crosswalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.Share;

/**
 * Carries amounts of several years to the codes of one target year.
 *
 * <p>Year by year every code becomes its targets. Where an amount could belong to several codes and
 * no official share says how much to which, these codes become one block, for all years: they are
 * shown as one line. A code that ends keeps its amount on a line of its own, a remainder. So each
 * amount is on exactly one line, or divided by official shares into parts that add up to it.
 */
public final class YearWalk {
  private final int first;
  private final int target;
  private final SortedMap<Integer, Step> steps = new TreeMap<>();
  private final SortedMap<Integer, Blocks> blocks = new TreeMap<>();

  /**
   * A walk.
   *
   * @param crosswalks the steps between years; others are ignored
   * @param codes the codes that occur, by year
   * @param target the year whose codes are wanted; no year of {@code codes} is later
   */
  public YearWalk(
      Collection<Crosswalk> crosswalks, SortedMap<Integer, SortedSet<String>> codes, int target) {
    this.first = codes.isEmpty() ? target : Math.min(codes.firstKey(), target);
    this.target = target;
    if (!codes.isEmpty() && codes.lastKey() > target) {
      throw new IllegalArgumentException(
          "Codes of %d cannot be carried back to %d".formatted(codes.lastKey(), target));
    }
    for (Crosswalk crosswalk : crosswalks) {
      if (crosswalk.from().matches("\\d{4}") && crosswalk.to().matches("\\d{4}")) {
        add(Integer.parseInt(crosswalk.from()), Integer.parseInt(crosswalk.to()), crosswalk);
      }
    }
    divide(codes);
  }

  private void add(int from, int to, Crosswalk crosswalk) {
    if (to == from + 1) {
      steps.put(from, Step.of(crosswalk));
    }
  }

  private Step step(int year) {
    return steps.getOrDefault(year, Step.unchanged());
  }

  private Blocks blocks(int year) {
    return blocks.computeIfAbsent(year, key -> new Blocks());
  }

  /** Finds the blocks of every year: what cannot be told apart never can be again. */
  private void divide(SortedMap<Integer, SortedSet<String>> codes) {
    SortedSet<String> known = new TreeSet<>();
    for (int year = first; year < target; year++) {
      known.addAll(codes.getOrDefault(year, new TreeSet<>()));
      step(year).mentioned().forEach(known::add);
      Blocks own = blocks(year);
      Blocks next = blocks(year + 1);
      SortedSet<String> after = new TreeSet<>();
      var members = new TreeMap<String, SortedSet<String>>();
      known.forEach(
          code -> members.computeIfAbsent(own.of(code), key -> new TreeSet<>()).add(code));
      for (SortedSet<String> block : members.values()) {
        SortedSet<String> targets = targets(block, step(year));
        after.addAll(targets);
        if (shares(block, step(year)).isEmpty()) {
          targets.forEach(it -> next.unite(targets.first(), it));
        }
      }
      known = after;
    }
    blocks(target);
  }

  private static SortedSet<String> targets(SortedSet<String> block, Step step) {
    var targets = new TreeSet<String>();
    block.forEach(code -> targets.addAll(step.targets(code)));
    return targets;
  }

  /** Only a single code can be divided: of a block nobody knows how much is whose. */
  private static SortedMap<String, Share> shares(SortedSet<String> block, Step step) {
    return block.size() == 1 ? step.shares(block.first()) : new TreeMap<>();
  }

  /**
   * Carries an amount to the target year.
   *
   * @param year its fiscal year
   * @param code its code
   */
  public List<Carried> carry(int year, String code, long fen) {
    SortedMap<String, Long> amounts = new TreeMap<>();
    amounts.put(blocks(year).of(code), fen);
    var sources = new TreeSet<>(List.of(code));
    var carried = new ArrayList<Carried>();
    boolean divided = false;
    for (int now = year; now < target; now++) {
      SortedMap<String, Long> next = new TreeMap<>();
      for (Map.Entry<String, Long> amount : amounts.entrySet()) {
        SortedSet<String> block = members(now, amount.getKey());
        SortedSet<String> targets = targets(block, step(now));
        SortedMap<String, Share> shares = shares(block, step(now));
        if (targets.isEmpty()) {
          var line = new Line(List.copyOf(block), now);
          carried.add(new Carried(line, amount.getValue(), sources, divided));
        } else if (shares.isEmpty()) {
          next.merge(blocks(now + 1).of(targets.first()), amount.getValue(), Math::addExact);
        } else {
          Blocks after = blocks(now + 1);
          Allocation.of(amount.getValue(), shares)
              .forEach((to, part) -> next.merge(after.of(to), part, Math::addExact));
          divided = divided || shares.size() > 1;
        }
      }
      amounts = next;
    }
    for (Map.Entry<String, Long> amount : amounts.entrySet()) {
      var line = new Line(List.copyOf(members(target, amount.getKey())), 0);
      carried.add(new Carried(line, amount.getValue(), sources, divided));
    }
    return carried;
  }

  private SortedSet<String> members(int year, String code) {
    return several
        .computeIfAbsent(year, key -> blocks(key).several())
        .getOrDefault(blocks(year).of(code), new TreeSet<>(List.of(code)));
  }

  private final Map<Integer, Map<String, SortedSet<String>>> several = new HashMap<>();
}
