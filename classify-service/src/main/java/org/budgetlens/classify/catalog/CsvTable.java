package org.budgetlens.classify.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A catalog file as rows of named cells.
 *
 * @param file the file's name, for messages
 * @param rows its rows with their lines
 */
record CsvTable(String file, List<Row> rows) {
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  /**
   * Reads a file in UTF-8 with a header row.
   *
   * @throws InvalidCatalogException if it is not CSV, or a column is missing
   */
  static CsvTable read(String file, Reader text, List<String> columns) {
    var rows = new ArrayList<Row>();
    int next = 2; // the header is the first
    try (MappingIterator<Map<String, String>> iterator =
        MAPPER
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      while (iterator.hasNextValue()) {
        Map<String, String> cells = iterator.nextValue();
        int line = next;
        next = iterator.getCurrentLocation().getLineNr();
        var missing = new TreeSet<>(columns);
        missing.removeAll(cells.keySet());
        if (!missing.isEmpty()) {
          throw invalid(file, 1, "columns missing: " + String.join(", ", missing));
        }
        rows.add(new Row(line, Map.copyOf(cells)));
      }
    } catch (JsonProcessingException e) {
      throw invalid(file, rows.isEmpty() ? 1 : next, "not CSV: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw invalid(file, next, "not readable: " + e.getMessage());
    }
    if (rows.isEmpty()) {
      throw invalid(file, 0, "no rows");
    }
    return new CsvTable(file, List.copyOf(rows));
  }

  private static InvalidCatalogException invalid(String file, int line, String message) {
    return new InvalidCatalogException(List.of(new CatalogProblem(file, line, message)));
  }

  /**
   * A row.
   *
   * @param line where it stands in the file, from 1 with the header
   * @param cells its cells by column
   */
  record Row(int line, Map<String, String> cells) {
    /** The cell of a column without surrounding blanks, empty for an empty one. */
    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }
}
