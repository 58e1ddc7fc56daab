/** A broker and a database inside a JVM. */
@NullMarked
package org.budgetlens.embedded;

import org.jspecify.annotations.NullMarked;
