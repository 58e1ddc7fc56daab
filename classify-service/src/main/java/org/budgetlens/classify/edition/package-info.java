/**
 * The bureau's own editions: stored, compared, tried out on stored documents, put in force and
 * taken back, over HTTP.
 *
 * <p>Lives here: the store in PostgreSQL, its resources, and what publishes from it. Must not:
 * check or compare catalogs itself; that is {@code catalog}.
 */
@NullMarked
package org.budgetlens.classify.edition;

import org.jspecify.annotations.NullMarked;
