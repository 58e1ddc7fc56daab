package org.budgetlens.query.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.query.view.TableSums.Sum;

/**
 * Sums as they are stored: all of one amount column in one value, because a view reads them
 * together. A sum is an array of the parts of its key, the amount in 分 and the number of rows:
 * {@code [["2010301",1000000,3],…]}.
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

  /**
   * Reads stored sums.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static List<Sum> read(String text) {
    var sums = new ArrayList<Sum>();
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("Not stored sums: no array");
      }
      while (json.nextToken() == JsonToken.START_ARRAY) {
        sums.add(sum(json));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Not stored sums", e);
    }
    return sums;
  }

  private static Sum sum(JsonParser json) throws IOException {
    var key = new ArrayList<String>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      key.add(json.getText());
    }
    long fen = json.getLongValue();
    json.nextToken();
    int rows = json.getIntValue();
    if (json.nextToken() != JsonToken.END_ARRAY) {
      throw new IllegalArgumentException("Not a stored sum: more than key, amount and rows");
    }
    return new Sum(key, fen, rows);
  }
}
