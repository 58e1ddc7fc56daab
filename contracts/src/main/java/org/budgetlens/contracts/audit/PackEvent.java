package org.budgetlens.contracts.audit;

import org.jspecify.annotations.Nullable;

/**
 * A version of a rule pack that the bureau uploaded, the value of {@code budget.packs} under {@link
 * #key()}. Of one pack the version with the highest activation says what is in force.
 *
 * @param name the pack's name, e.g. chaoyang
 * @param version its version, from 1
 * @param active whether it is applied; an inactive pack is only tried
 * @param yaml the pack as uploaded
 * @param by who uploaded, activated or withdrew it
 * @param activation counts activations and withdrawals of all packs, from 1; null for a version
 *     that was only uploaded
 */
public record PackEvent(
    String name,
    int version,
    boolean active,
    String yaml,
    String by,
    @Nullable Integer activation) {

  /** A version that was only uploaded. */
  public PackEvent(String name, int version, boolean active, String yaml, String by) {
    this(name, version, active, yaml, by, null);
  }

  /** Its key on the topic, e.g. chaoyang@2. */
  public String key() {
    return name + "@" + version;
  }

  /** How many activations and withdrawals there were when it was made; 0 for an upload. */
  public int activationNumber() {
    return activation == null ? 0 : activation;
  }
}
