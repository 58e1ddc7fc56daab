/** Topics, CloudEvents headers and the JSON codec of every event. */
@NullMarked
package org.budgetlens.contracts.event;

import org.jspecify.annotations.NullMarked;
