/**
 * The shell: Kafka Streams collects rows, calls {@code evaluate} at the seal and {@code lifecycle}
 * per slot, and writes what they decide. No decision about figures is made here.
 */
@NullMarked
package org.budgetlens.audit.topology;

import org.jspecify.annotations.NullMarked;
