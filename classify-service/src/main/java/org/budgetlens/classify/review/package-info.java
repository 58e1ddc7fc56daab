/**
 * What catalogs do not confirm, for people to decide: grouped, with the nearest candidates, and
 * what they decided.
 *
 * <p>Lives here: the collector of findings, their store, their resources. Must not: resolve codes;
 * a decision becomes an edition and works through a generation of catalogs like any other.
 */
@NullMarked
package org.budgetlens.classify.review;

import org.jspecify.annotations.NullMarked;
