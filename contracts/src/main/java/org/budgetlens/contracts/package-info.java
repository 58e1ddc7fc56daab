/**
 * The language the services speak to each other: records of every event and value, their JSON form,
 * and the names of topics and headers.
 *
 * <p>Lives here: immutable records that validate themselves. Must not: anything that reads, decides
 * or sends. This module depends on no service and no framework but Jackson.
 */
@NullMarked
package org.budgetlens.contracts;

import org.jspecify.annotations.NullMarked;
