/** Small hot parts, measured with JMH. */
@NullMarked
package org.budgetlens.benchmark.micro;

import org.jspecify.annotations.NullMarked;
