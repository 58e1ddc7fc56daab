/** Measurements that are started by hand; see each class for its command. */
@NullMarked
package org.budgetlens.query.benchmark;

import org.jspecify.annotations.NullMarked;
