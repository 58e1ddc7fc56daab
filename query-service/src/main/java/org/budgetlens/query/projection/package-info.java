/**
 * Reads the topics in batches and writes each batch in one transaction. Offsets are committed after
 * the transaction; every statement may be repeated, so that what is delivered twice is stored once.
 */
@NullMarked
package org.budgetlens.query.projection;

import org.jspecify.annotations.NullMarked;
