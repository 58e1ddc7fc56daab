package org.budgetlens.classify.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A catalog file as rows of named cells.
 *
 * @param file the file's name, for messages
 * @param rows its rows with their lines
 */
public record TextTable(String file, List<Row> rows) {
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  public TextTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file in UTF-8 with a header row.
   *
   * @throws InvalidCatalogException if it is not CSV, or a column is missing
   */
  public static TextTable csv(String file, Reader text, Collection<String> required) {
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
        rows.add(new Row(line, Map.copyOf(cells)));
      }
    } catch (JsonProcessingException e) {
      throw invalid(file, rows.isEmpty() ? 1 : next, "not CSV: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw invalid(file, next, "not readable: " + e.getMessage());
    }
    return new TextTable(file, rows).requiring(required);
  }

  /**
   * This table.
   *
   * @throws InvalidCatalogException if it has no rows or lacks one of these columns
   */
  public TextTable requiring(Collection<String> columns) {
    if (rows.isEmpty()) {
      throw invalid(file, 0, "no rows");
    }
    var missing = new TreeSet<>(columns);
    missing.removeAll(rows.getFirst().cells().keySet());
    if (!missing.isEmpty()) {
      throw invalid(file, 1, "columns missing: " + String.join(", ", missing));
    }
    return this;
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
  public record Row(int line, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** The cell of a column without surrounding blanks, empty for an empty one. */
    public String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /** Whether the table has this column. */
    boolean has(String column) {
      return cells.containsKey(column);
    }

    /** The years in the columns valid_from and valid_to. */
    Period period() {
      return new Period(year("valid_from"), year("valid_to"));
    }

    private @Nullable Integer year(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return null;
      }
      if (!YEAR.matcher(cell).matches()) {
        throw new IllegalArgumentException("not a year: " + cell);
      }
      return Integer.valueOf(cell);
    }
  }
}
