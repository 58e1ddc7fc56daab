/**
 * Typed tables: rows with codes, texts and amounts, their source, and the seal that closes a
 * document.
 */
@NullMarked
package org.budgetlens.contracts.table;

import org.jspecify.annotations.NullMarked;
