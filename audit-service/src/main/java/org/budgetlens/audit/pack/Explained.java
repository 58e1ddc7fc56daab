package org.budgetlens.audit.pack;

import org.budgetlens.contracts.Localized;

/**
 * A difference that is expected and no violation: 0 ≤ left − right ≤ {@code atMost}.
 *
 * @param by what explains it, e.g. 单位资金
 * @param atMost how large it can be
 */
public record Explained(Localized by, Sum atMost) {}
