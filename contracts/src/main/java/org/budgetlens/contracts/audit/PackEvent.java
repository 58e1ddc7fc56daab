package org.budgetlens.contracts.audit;

/**
 * A rule pack that the bureau uploaded, the value of {@code budget.packs}; key: the pack's name.
 *
 * @param name the pack's name, e.g. chaoyang
 * @param version its version, from 1
 * @param active whether it is applied; an inactive pack is only tried
 * @param yaml the pack as uploaded
 * @param by who uploaded or activated it
 */
public record PackEvent(String name, int version, boolean active, String yaml, String by) {}
