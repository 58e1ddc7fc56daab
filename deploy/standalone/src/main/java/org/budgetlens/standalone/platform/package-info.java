/** Starts, watches and ends the broker, the database and the four services. */
@NullMarked
package org.budgetlens.standalone.platform;

import org.jspecify.annotations.NullMarked;
