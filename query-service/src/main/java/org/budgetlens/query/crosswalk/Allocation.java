package org.budgetlens.query.crosswalk;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.budgetlens.contracts.catalog.Share;

/** Divides whole 分 by exact shares: what is left over goes to the largest remainders. */
final class Allocation {
  private record Part(String code, BigInteger whole, BigInteger remainder) {}

  private Allocation() {}

  /** The parts of an amount, which add up to it. */
  static Map<String, Long> of(long fen, SortedMap<String, Share> shares) {
    BigInteger denominator =
        shares.values().stream()
            .map(it -> BigInteger.valueOf(it.denominator()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    BigInteger amount = BigInteger.valueOf(fen).abs();
    var parts =
        shares.entrySet().stream()
            .map(
                it -> {
                  Share share = it.getValue();
                  BigInteger[] divided =
                      amount
                          .multiply(BigInteger.valueOf(share.numerator()))
                          .multiply(denominator.divide(BigInteger.valueOf(share.denominator())))
                          .divideAndRemainder(denominator);
                  return new Part(it.getKey(), divided[0], divided[1]);
                })
            .toList();
    BigInteger left = parts.stream().map(Part::whole).reduce(amount, BigInteger::subtract);
    var divided = new LinkedHashMap<String, Long>();
    parts.forEach(it -> divided.put(it.code(), it.whole().longValueExact()));
    parts.stream()
        .sorted(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::code))
        .limit(left.longValueExact())
        .forEach(it -> divided.merge(it.code(), 1L, Long::sum));
    if (fen < 0) {
      divided.replaceAll((code, part) -> -part);
    }
    return divided;
  }
}
