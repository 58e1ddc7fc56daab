/**
 * Sends dead letters through the pipeline again: rows with their whole document, what stands alone
 * by itself.
 */
@NullMarked
package org.budgetlens.query.redrive;

import org.jspecify.annotations.NullMarked;
