/**
 * Rule packs over HTTP: uploaded and checked, tried on what is stored, put in force and withdrawn.
 * What is decided is kept on {@code budget.packs}; {@code topology} acts on it.
 */
@NullMarked
package org.budgetlens.audit.packs;

import org.jspecify.annotations.NullMarked;
