package org.budgetlens.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet. Numbers are numbers; text is text whatever it begins with, because a
 * workbook marks formulas as such.
 */
public final class XlsxWriter<T> implements TableWriter<T> {
  /** A sheet has no more rows. */
  private static final int LAST_ROW = 1_048_575;

  private static final int LONGEST_TEXT = 32_767;
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

  private final CsvShape<T> shape;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(bytes, "BudgetLens", "1.0");
  private final Worksheet sheet;
  private int row;

  /** Writes things of this shape. */
  public XlsxWriter(CsvShape<T> shape, String sheetName) {
    this.shape = shape;
    this.sheet = workbook.newWorksheet(sheetName);
  }

  @Override
  public byte[] begin() {
    for (int column = 0; column < shape.header().size(); column++) {
      sheet.value(0, column, shape.header().get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    row = 1;
    return new byte[0];
  }

  @Override
  public byte[] write(List<T> items) {
    for (T item : items) {
      for (List<? extends @Nullable Object> cells : shape.lines().apply(item)) {
        if (row > LAST_ROW) {
          throw new IllegalStateException("More rows than a sheet holds; ask for CSV");
        }
        for (int column = 0; column < cells.size(); column++) {
          put(column, cells.get(column));
        }
        row++;
      }
    }
    try {
      sheet.flush();
      return drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] end() {
    try {
      workbook.finish();
      return drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {} // blank is not nothing: no cell at all
      case BigDecimal number -> sheet.value(row, column, number);
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      // Not shared between cells: what is shared is kept in memory until the end.
      default -> sheet.inlineString(row, column, readable(cell.toString()));
    }
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
