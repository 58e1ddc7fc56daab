/**
 * HTTP in: files are examined, registered with their original and an outbox entry in one
 * transaction, and answered.
 */
@NullMarked
package org.budgetlens.ingest.intake;

import org.jspecify.annotations.NullMarked;
