/**
 * Dead letters: what a stage put aside because it could not process it, and what has been done
 * about it since. Plain Java: no framework, broker or database.
 */
@NullMarked
package org.budgetlens.query.letter;

import org.jspecify.annotations.NullMarked;
