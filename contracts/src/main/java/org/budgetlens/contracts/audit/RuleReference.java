package org.budgetlens.contracts.audit;

/**
 * Which rule, in which version.
 *
 * @param id stable id, e.g. COL-001
 * @param version the rule's version, from 1
 * @param pack the pack it comes from with its version, e.g. national@1
 */
public record RuleReference(String id, int version, String pack) {}
