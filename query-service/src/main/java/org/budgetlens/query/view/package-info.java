/**
 * The arithmetic of cross-department views: which table of a document a view is made from, and how
 * its rows add up beside those of other documents. Plain Java.
 */
@NullMarked
package org.budgetlens.query.view;

import org.jspecify.annotations.NullMarked;
