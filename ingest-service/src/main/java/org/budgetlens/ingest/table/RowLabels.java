package org.budgetlens.ingest.table;

import java.util.regex.Pattern;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.source.Width;

/** Labels that say what a row stands for. */
public final class RowLabels {
  private static final Pattern TOTAL = Pattern.compile("(本年)?(收入|支出)?(合计|总计)数?[:：]?|总合计[:：]?");
  private static final Pattern SUBTOTAL = Pattern.compile(".{0,40}小计[:：]?");

  /** A label that says nothing but this. */
  private static final Pattern PLAIN = Pattern.compile("小计[:：]?");

  private RowLabels() {}

  /** Whether a text is a total row's label. */
  public static boolean isTotal(String text) {
    return TOTAL.matcher(Width.label(text)).matches();
  }

  /** Whether a text names what its row is the subtotal of: 市容中心小计. */
  static boolean namesSubtotal(String text) {
    String label = Width.label(text);
    return SUBTOTAL.matcher(label).matches() && !PLAIN.matcher(label).matches();
  }

  /** The kind a label gives its row; DETAIL for every other text. */
  public static RowKind kindOf(String text) {
    if (isTotal(text)) {
      return RowKind.TOTAL;
    }
    return SUBTOTAL.matcher(Width.label(text)).matches() ? RowKind.SUBTOTAL : RowKind.DETAIL;
  }
}
