package org.budgetlens.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** CSV that spreadsheets open right: with the mark of UTF-8 at its beginning. */
public final class CsvWriter<T> implements TableWriter<T> {
  private final CsvShape<T> shape;

  /** Writes things of this shape. */
  public CsvWriter(CsvShape<T> shape) {
    this.shape = shape;
  }

  @Override
  public byte[] begin() {
    return shape.head().getBytes(UTF_8);
  }

  @Override
  public byte[] write(List<T> items) {
    var text = new StringBuilder();
    items.forEach(item -> text.append(shape.body(item)));
    return text.toString().getBytes(UTF_8);
  }

  @Override
  public byte[] end() {
    return new byte[0];
  }
}
