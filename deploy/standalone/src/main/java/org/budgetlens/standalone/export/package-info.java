/** Writes what the query service knows of the submitted documents to files. */
@NullMarked
package org.budgetlens.standalone.export;

import org.jspecify.annotations.NullMarked;
