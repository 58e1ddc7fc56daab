/**
 * The catalogs that codes are resolved against, as published on {@code budget.catalogs}: editions,
 * crosswalks between years and to foreign schemes, and which editions are in force.
 */
@NullMarked
package org.budgetlens.contracts.catalog;

import org.jspecify.annotations.NullMarked;
