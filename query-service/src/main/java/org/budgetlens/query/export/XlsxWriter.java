package org.budgetlens.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.query.export.WorkbookShape.Percentage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook. Numbers are numbers; text is text whatever it begins with, because a workbook marks
 * formulas as such.
 */
public final class XlsxWriter<T> implements TableWriter<T> {
  /** A sheet has no more rows. */
  private static final int LAST_ROW = 1_048_575;

  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_NAME = 31;
  private static final int NARROWEST = 12;
  private static final int WIDEST = 40;

  /** Two decimals at least, and as many more as the amount has: down to the 分. */
  private static final String MONEY = "#,##0.00####";

  private static final String PERCENT = "0.00%";
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");

  private final WorkbookShape<T> shape;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(bytes, "BudgetLens", "1.0");
  private final Set<String> names = new HashSet<>();
  private @Nullable Sheet current;
  private @Nullable Worksheet sheet;
  private int row;

  /** Writes things of this shape. */
  public XlsxWriter(WorkbookShape<T> shape) {
    this.shape = shape;
  }

  @Override
  public byte[] begin() {
    return new byte[0];
  }

  /** The sheet that this stands in: a new one where it is another than before. */
  private Worksheet sheetOf(Sheet wanted) throws IOException {
    if (sheet != null && wanted.equals(current)) {
      return sheet;
    }
    if (sheet != null) {
      sheet.finish();
    }
    sheet = begin(wanted);
    current = wanted;
    return sheet;
  }

  private Worksheet begin(Sheet next) {
    Worksheet begun = workbook.newWorksheet(name(next.name()));
    for (int column = 0; column < next.headings().size(); column++) {
      String heading = next.headings().get(column);
      begun.value(0, column, readable(heading));
      begun.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
      begun.width(column, Math.clamp(heading.length() * 2L, NARROWEST, WIDEST));
    }
    begun.freezePane(0, 1);
    row = 1;
    return begun;
  }

  /** A tab's name is short, and no two of a workbook are alike. */
  private String name(String wanted) {
    String clean = NOT_IN_NAMES.matcher(wanted).replaceAll(" ").strip();
    String name = clean.isEmpty() ? "1" : cut(clean, LONGEST_NAME);
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String ending = " " + i;
      name = cut(clean, LONGEST_NAME - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  @Override
  public byte[] write(List<T> items) {
    try {
      for (T item : items) {
        Worksheet own = sheetOf(shape.sheet().apply(item));
        shape.lines().apply(item).forEach(cells -> line(own, cells));
      }
      if (sheet != null) {
        sheet.flush();
      }
      return drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] end() {
    try {
      Worksheet last = sheet == null ? sheetOf(shape.first()) : sheet;
      shape.foot().forEach(cells -> line(last, cells));
      workbook.finish();
      return drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(Worksheet sheet, List<? extends @Nullable Object> cells) {
    if (row > LAST_ROW) {
      throw new IllegalStateException("More rows than a sheet holds; ask for CSV");
    }
    for (int column = 0; column < cells.size(); column++) {
      put(sheet, column, cells.get(column));
    }
    row++;
  }

  private void put(Worksheet sheet, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {} // blank is not nothing: no cell at all
      case Wan amount -> number(sheet, column, amount.value(), MONEY);
      case Percentage share -> number(sheet, column, share.value(), PERCENT);
      case BigDecimal number -> sheet.value(row, column, number);
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      // Not shared between cells: what is shared is kept in memory until the end.
      default -> sheet.inlineString(row, column, readable(cell.toString()));
    }
  }

  private void number(Worksheet sheet, int column, BigDecimal value, String format) {
    sheet.value(row, column, value);
    sheet.style(row, column).format(format).set();
  }

  /** Characters that XML cannot hold make a workbook unreadable. */
  private static String readable(String text) {
    String clean = NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private byte[] drain() {
    byte[] piece = bytes.toByteArray();
    bytes.reset();
    return piece;
  }
}
