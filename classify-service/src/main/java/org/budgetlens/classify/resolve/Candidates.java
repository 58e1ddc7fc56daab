package org.budgetlens.classify.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.Names;
import org.jspecify.annotations.Nullable;

/** Which codes of a catalog come nearest to a printed code and name. */
public final class Candidates {
  /** A name says more about what was meant than digits do. */
  private static final double NAME_WEIGHT = 0.6;

  private Candidates() {}

  /**
   * The nearest entries of a year, the nearest first; ties by code.
   *
   * @param code the printed code, empty where there is none
   * @param name the printed name, empty where there is none
   */
  public static List<Candidate> nearest(
      Catalog catalog, String code, String name, @Nullable Integer year, int count) {
    String comparable = Names.normalize(name);
    return catalog.all().stream()
        .filter(entry -> year == null || entry.period().contains(year))
        .map(entry -> candidate(entry, code, comparable))
        .filter(candidate -> candidate.score() > 0)
        .sorted(
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::code))
        .limit(count)
        .toList();
  }

  private static Candidate candidate(CatalogEntry entry, String code, String name) {
    double byName = name.isEmpty() ? 0 : similarity(name, entry);
    double byCode = code.isEmpty() ? 0 : closeness(code, entry.code());
    double score =
        name.isEmpty()
            ? byCode
            : code.isEmpty() ? byName : NAME_WEIGHT * byName + (1 - NAME_WEIGHT) * byCode;
    return new Candidate(
        entry.code(),
        entry.name(),
        distance(code, entry.code()),
        Math.round(score * 1000) / 1000.0);
  }

  private static double similarity(String name, CatalogEntry entry) {
    double best = dice(name, entry.comparableName());
    for (String alias : entry.comparableAliases()) {
      best = Math.max(best, dice(name, alias));
    }
    return best;
  }

  /** Dice's coefficient over pairs of neighbouring characters; 1 for equal names. */
  static double dice(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    if (one.length() < 2 || other.length() < 2) {
      return 0;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < one.length(); i++) {
      pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + 1 < other.length(); i++) {
      String pair = other.substring(i, i + 2);
      int left = pairs.getOrDefault(pair, 0);
      if (left > 0) {
        pairs.put(pair, left - 1);
        common++;
      }
    }
    return 2.0 * common / (one.length() + other.length() - 2);
  }

  private static double closeness(String one, String other) {
    return 1 - (double) distance(one, other) / Math.max(one.length(), other.length());
  }

  /** How many digits must be changed, added or left out to make the one code of the other. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /**
   * A code that may have been meant.
   *
   * @param code the catalog's code
   * @param name its name
   * @param distance digits between it and the printed code
   * @param score 0–1, larger is nearer
   */
  public record Candidate(String code, String name, int distance, double score) {}
}
