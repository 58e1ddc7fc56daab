/**
 * The lines of exports: one shape per kind of thing, as JSON and as cells of a CSV file. Plain
 * Java; the same input always gives the same bytes.
 */
@NullMarked
package org.budgetlens.query.export;

import org.jspecify.annotations.NullMarked;
