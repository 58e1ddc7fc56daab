/**
 * What the topics tell this service, and what a batch of it adds up to. Plain Java: no framework,
 * broker or database.
 */
@NullMarked
package org.budgetlens.query.change;

import org.jspecify.annotations.NullMarked;
