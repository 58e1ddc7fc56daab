/**
 * Resolves the codes of parsed rows against the national classifications of the document's year.
 *
 * <p>{@code catalog} knows the classifications, {@code resolve} decides what a code or a printed
 * line stands for, {@code stage} turns records into records; all three are plain Java. {@code
 * kafka} moves the records.
 */
@NullMarked
package org.budgetlens.classify;

import org.jspecify.annotations.NullMarked;
