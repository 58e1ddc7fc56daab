/**
 * Where the tests' Kafka and PostgreSQL come from, and how tests write and read topics.
 *
 * <p>{@code -Dinfra=auto|docker|embedded} decides: containers, or processes of this machine; auto
 * takes containers where a Docker engine answers.
 */
@NullMarked
package org.budgetlens.testing;

import org.jspecify.annotations.NullMarked;
