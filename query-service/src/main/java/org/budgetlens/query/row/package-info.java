/**
 * What is stored of a row, and what sums and projects are made from. Plain Java: no framework,
 * broker or database.
 */
@NullMarked
package org.budgetlens.query.row;

import org.jspecify.annotations.NullMarked;
