/** Text on a terminal: widths of Chinese characters, tables, a line that is updated. */
@NullMarked
package org.budgetlens.standalone.console;

import org.jspecify.annotations.NullMarked;
