/** What the user asked for on the command line. */
@NullMarked
package org.budgetlens.standalone.option;

import org.jspecify.annotations.NullMarked;
