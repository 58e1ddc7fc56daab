@NullMarked
package org.budgetlens.ingest.collapsed.sum;

import org.jspecify.annotations.NullMarked;
