/**
 * Which rule packs there are and which are in force. Learns of them from whoever reads their topic;
 * knows nothing of Kafka itself.
 */
@NullMarked
package org.budgetlens.audit.shelf;

import org.jspecify.annotations.NullMarked;
