/**
 * Tables that have lost their columns: cells separated by single blanks, empty cells gone, names
 * wrapped over lines. Reads their words into rows, and finds the column of every amount from what
 * must add up. Pure.
 */
@NullMarked
package org.budgetlens.ingest.collapsed;

import org.jspecify.annotations.NullMarked;
