/** Documents of every format, and how fast they are read. */
@NullMarked
package org.budgetlens.benchmark.document;

import org.jspecify.annotations.NullMarked;
