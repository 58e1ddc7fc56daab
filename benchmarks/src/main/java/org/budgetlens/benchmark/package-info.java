/** Measures. Nothing here is part of a service; ./benchmarks/run starts it. */
@NullMarked
package org.budgetlens.benchmark;

import org.jspecify.annotations.NullMarked;
