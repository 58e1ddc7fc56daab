/**
 * Which generation of catalogs is in force, kept up to date from {@code budget.catalogs} on every
 * instance alike.
 *
 * <p>Lives here: the book of catalogs, its topic, what is published there. Must not: decide what a
 * code means, or who may change catalogs.
 */
@NullMarked
package org.budgetlens.classify.generation;

import org.jspecify.annotations.NullMarked;
