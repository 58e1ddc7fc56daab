/** The stages against the raw limits of Kafka and PostgreSQL in the same run. */
@NullMarked
package org.budgetlens.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
