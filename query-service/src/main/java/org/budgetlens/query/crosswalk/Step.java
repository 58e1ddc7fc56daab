package org.budgetlens.query.crosswalk;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkItem;
import org.budgetlens.contracts.catalog.CrosswalkRelation;
import org.budgetlens.contracts.catalog.Share;

/** From a fiscal year to the next. A code that is not mentioned is unchanged. */
final class Step {
  private final Map<String, SortedSet<String>> targets = new HashMap<>();
  private final Map<String, TreeMap<String, Share>> shares = new HashMap<>();

  /** A step that changes nothing. */
  static Step unchanged() {
    return new Step(List.of());
  }

  static Step of(Crosswalk crosswalk) {
    return new Step(crosswalk.items());
  }

  private Step(List<CrosswalkItem> items) {
    for (CrosswalkItem item : items) {
      String from = item.from();
      if (from != null) {
        add(from, item);
      }
    }
    shares.entrySet().removeIf(it -> !isWhole(it.getKey(), it.getValue()));
  }

  private void add(String from, CrosswalkItem item) {
    SortedSet<String> own = targets.computeIfAbsent(from, key -> new TreeSet<>());
    String to = item.to();
    if (to != null) {
      own.add(to);
      Share share = item.share();
      if (item.relation() == CrosswalkRelation.SPLIT && share != null) {
        shares.computeIfAbsent(from, key -> new TreeMap<>()).put(to, share);
      }
    }
  }

  /** Shares count only if there is one for every target and they make up the whole. */
  private boolean isWhole(String from, Map<String, Share> parts) {
    if (!parts.keySet().equals(targets.get(from))) {
      return false;
    }
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Share part : parts.values()) {
      BigInteger own = BigInteger.valueOf(part.denominator());
      numerator =
          numerator.multiply(own).add(BigInteger.valueOf(part.numerator()).multiply(denominator));
      denominator = denominator.multiply(own);
    }
    return numerator.equals(denominator);
  }

  /** The codes a code becomes; none if it ends. */
  SortedSet<String> targets(String code) {
    return targets.getOrDefault(code, new TreeSet<>(List.of(code)));
  }

  /** The official shares of a code's targets; none where they are not known in full. */
  TreeMap<String, Share> shares(String code) {
    return shares.getOrDefault(code, new TreeMap<>());
  }

  /** All codes on the left that are mentioned. */
  Iterable<String> mentioned() {
    return Objects.requireNonNull(targets.keySet());
  }
}
