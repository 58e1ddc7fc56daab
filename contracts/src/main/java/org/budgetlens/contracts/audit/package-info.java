/** What the audit says: violations with evidence, and receipts with one outcome per rule. */
@NullMarked
package org.budgetlens.contracts.audit;

import org.jspecify.annotations.NullMarked;
