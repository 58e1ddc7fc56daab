/**
 * Performance tables that have lost their columns: cells follow each other like running text, wrap
 * over lines and are told apart by what they say. Projects split over pages are put together.
 */
@NullMarked
package org.budgetlens.ingest.flow;

import org.jspecify.annotations.NullMarked;
