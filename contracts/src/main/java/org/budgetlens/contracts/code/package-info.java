/** Codes as printed and as resolved against the catalog of the document's year. */
@NullMarked
package org.budgetlens.contracts.code;

import org.jspecify.annotations.NullMarked;
