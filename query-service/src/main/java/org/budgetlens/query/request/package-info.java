/**
 * What a reader asks for: parameters, formats, sorting, paging, and how a wrong question is
 * answered. Plain Java.
 */
@NullMarked
package org.budgetlens.query.request;

import org.jspecify.annotations.NullMarked;
