package org.budgetlens.query.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.budgetlens.query.view.TableSums.Sum;

/**
 * Sums as they are stored: all of one amount column in one value, because a view reads them
 * together. A sum is an array of the parts of its key, the amount in 分 and the number of rows:
 * {@code [["2010301",1000000,3],…]}, without blanks. {@link SumsReader} reads them.
 */
public final class SumsJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private SumsJson() {}

  /** Sums as JSON. */
  public static String write(List<Sum> sums) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartArray();
      for (Sum sum : sums) {
        json.writeStartArray();
        for (String part : sum.key()) {
          json.writeString(part);
        }
        json.writeNumber(sum.fen());
        json.writeNumber(sum.rows());
        json.writeEndArray();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
