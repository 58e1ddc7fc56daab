package org.budgetlens.query.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/** Codes, texts and amounts of a row as JSON: stored, and exported as it is. */
public final class Cells {
  /** The fields they can have. */
  public static final List<String> FIELDS = List.of("codes", "text", "amounts", "pair");

  private static final ObjectMapper MAPPER = EventJson.configure(JsonMapper.builder().build());
  private static final ObjectWriter WRITER = MAPPER.writerFor(Stored.class);
  private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

  private record Amount(long fen, String printed, @Nullable String inferred) {}

  private record Stored(
      Map<CodeKind, Code> codes,
      Map<String, String> text,
      Map<String, Amount> amounts,
      @Nullable EconomicPair pair) {}

  private Cells() {}

  /** The cells of a row. */
  public static String of(BudgetRow row) {
    var amounts = LinkedHashMap.<String, Amount>newLinkedHashMap(row.amounts().size());
    row.amounts()
        .forEach(
            (column, amount) ->
                amounts.put(column, new Amount(amount.fen(), amount.printed(), amount.inferred())));
    try {
      return WRITER.writeValueAsString(new Stored(row.codes(), row.text(), amounts, row.pair()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: row " + row.sequence(), e);
    }
  }

  /** Reads cells that were stored. */
  static JsonNode read(String cells) {
    try {
      return READER.readTree(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not the stored cells of a row", e);
    }
  }
}
