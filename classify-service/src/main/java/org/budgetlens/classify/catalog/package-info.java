/**
 * The classifications (政府收支分类科目): what each code is called, in which years, under which parent.
 *
 * <p>Lives here: immutable catalogs, how they are read and what makes them invalid. Must not: what
 * a document's code means for its row; that is {@code resolve}.
 */
@NullMarked
package org.budgetlens.classify.catalog;

import org.jspecify.annotations.NullMarked;
