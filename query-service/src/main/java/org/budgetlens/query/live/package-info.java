/**
 * Logs that are followed live and resumed anywhere: positions, the newest events, filters. Plain
 * Java.
 */
@NullMarked
package org.budgetlens.query.live;

import org.jspecify.annotations.NullMarked;
