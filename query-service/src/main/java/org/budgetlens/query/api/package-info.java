/** The HTTP interface: lists, views, and how everything that goes wrong is answered. */
@NullMarked
package org.budgetlens.query.api;

import org.jspecify.annotations.NullMarked;
