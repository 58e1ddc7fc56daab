package org.budgetlens.contracts.code;

import java.util.List;

/**
 * What the official table of government and department economic codes says of a row's pair.
 *
 * @param status whether the pair is official
 * @param alternatives for UNOFFICIAL, the government codes the department code officially goes
 *     with, ascending; otherwise empty
 */
public record EconomicPair(PairStatus status, List<String> alternatives) {
  public EconomicPair {
    alternatives = List.copyOf(alternatives);
  }

  /** A pair of the official table. */
  public static final EconomicPair OFFICIAL = new EconomicPair(PairStatus.OFFICIAL, List.of());

  /** A pair the official table says nothing about. */
  public static final EconomicPair UNKNOWN = new EconomicPair(PairStatus.UNKNOWN, List.of());

  /** A pair that is not official, with what would be. */
  public static EconomicPair unofficial(List<String> alternatives) {
    return new EconomicPair(PairStatus.UNOFFICIAL, alternatives);
  }
}
