/** From the outbox to Kafka: one document, one Kafka transaction, exactly once across crashes. */
@NullMarked
package org.budgetlens.ingest.publish;

import org.jspecify.annotations.NullMarked;
