/**
 * Views over several years: amounts carried from the codes of one year to those of another, so that
 * not a 分 is lost or doubled. Plain Java.
 */
@NullMarked
package org.budgetlens.query.crosswalk;

import org.jspecify.annotations.NullMarked;
