package org.budgetlens.operations.lag;

/**
 * Records of a partition that a group has not handled, if there are any: between two offsets there
 * may also be nothing but the marks of transactions.
 *
 * @param committed the next offset the group will handle
 * @param end the offset after the last record that may be read
 */
record Behind(long committed, long end) {
  boolean isPossible() {
    return committed < end;
  }
}
