package org.budgetlens.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;

/** One JSON object per line. */
public final class JsonLinesWriter<T> implements TableWriter<T> {
  private final Function<T, String> json;

  /** Writes things by this form. */
  public JsonLinesWriter(Function<T, String> json) {
    this.json = json;
  }

  @Override
  public byte[] begin() {
    return new byte[0];
  }

  @Override
  public byte[] write(List<T> items) {
    var text = new StringBuilder();
    items.forEach(item -> text.append(json.apply(item)).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  @Override
  public byte[] end() {
    return new byte[0];
  }
}
