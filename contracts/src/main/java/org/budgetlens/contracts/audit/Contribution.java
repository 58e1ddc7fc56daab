package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * One printed cell that is part of a side.
 *
 * @param document id of the document the cell stands in
 * @param table its table
 * @param sequence its row's position among all rows of the document
 * @param source where it stands
 * @param label the row in words, e.g. 2010301 行政运行
 * @param column canonical column name
 * @param sign +1 where it is added, −1 where it is subtracted
 * @param fen its amount in 分, before the sign; 0 for what is not money
 * @param step what one in its last printed digit is worth, in 分; 0 for what is not money
 * @param printed as printed
 * @param inferred why it stands in this column, where that was reasoned and not read
 * @param name what the side's formula calls it; null where the side is a plain sum
 * @param number its value where it is not money (1 for 100 %), or money of a side with a formula in
 *     分; null otherwise
 * @param numberStep what one in the last printed digit of {@code number} is worth
 */
public record Contribution(
    String document,
    TableReference table,
    int sequence,
    Source source,
    String label,
    String column,
    int sign,
    long fen,
    long step,
    String printed,
    @Nullable String inferred,
    @Nullable String name,
    @Nullable BigDecimal number,
    @Nullable BigDecimal numberStep) {
  public Contribution {
    if (sign != 1 && sign != -1) {
      throw new IllegalArgumentException("A sign is +1 or -1, not " + sign);
    }
  }

  /** A cell with an amount of money. */
  public Contribution(
      String document,
      TableReference table,
      int sequence,
      Source source,
      String label,
      String column,
      int sign,
      long fen,
      long step,
      String printed,
      @Nullable String inferred) {
    this(
        document, table, sequence, source, label, column, sign, fen, step, printed, inferred, null,
        null, null);
  }
}
