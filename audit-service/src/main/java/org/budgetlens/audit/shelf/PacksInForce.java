package org.budgetlens.audit.shelf;

import org.budgetlens.audit.evaluate.Across;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.pack.RulePack;

/** The packs that are applied together, ready to be applied. */
public final class PacksInForce {
  private static final long ACTIVATIONS = 1_000_000_000L;

  private final RulePack pack;
  private final long rank;
  private final Evaluator evaluator;
  private final Across across;

  PacksInForce(RulePack pack, int activation) {
    this.pack = pack;
    this.rank = pack.version() * ACTIVATIONS + activation;
    this.evaluator = new Evaluator(pack);
    this.across = new Across(pack);
  }

  /** All rules. */
  public RulePack pack() {
    return pack;
  }

  /** The packs with their versions, e.g. national@3+chaoyang@2. */
  public String name() {
    return pack.name();
  }

  /**
   * Orders sets of packs: by the version of the pack that comes with the service, then by the
   * number of activations. An instance that is a version behind never takes a newer set back.
   */
  public long rank() {
    return rank;
  }

  /** Audits documents with them. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** Holds documents against each other with them. */
  public Across across() {
    return across;
  }
}
