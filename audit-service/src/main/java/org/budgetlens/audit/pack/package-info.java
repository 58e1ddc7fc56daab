/**
 * Rules as data: what a rule is, and how a YAML pack is read and checked. A pack that is not right
 * is refused as a whole, with every mistake named by file, line and rule. The format is described
 * in {@code docs/howto/add-a-rule.md}. Nothing here looks at a document's figures.
 */
@NullMarked
package org.budgetlens.audit.pack;

import org.jspecify.annotations.NullMarked;
