package org.budgetlens.ingest.table;

/**
 * What one block of a line prints.
 *
 * @param code the code, its levels put together; empty for a total
 * @param name the name or the total's label; empty where the line does not print it
 * @param figure the amount as printed; empty for a blank
 */
record BlockPart(String code, String name, String figure) {

  /** Whether it is a row of its block and no total. */
  boolean isCoded() {
    return !code.isEmpty();
  }

  /** The same with another name. */
  BlockPart named(String other) {
    return new BlockPart(code, other, figure);
  }
}
