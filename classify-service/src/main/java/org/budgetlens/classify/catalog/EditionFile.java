package org.budgetlens.classify.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogItem;

/** A bureau's own edition as a file: CSV in UTF-8 or the first sheet of an XLSX workbook. */
public final class EditionFile {
  /** More rows than any classification has; a limit for what nobody meant to upload. */
  private static final int MOST_ROWS = 100_000;

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("编码", "code"),
          Map.entry("代码", "code"),
          Map.entry("科目编码", "code"),
          Map.entry("名称", "name"),
          Map.entry("科目名称", "name"),
          Map.entry("级次", "level"),
          Map.entry("上级编码", "parent_code"),
          Map.entry("启用年度", "valid_from"),
          Map.entry("停用年度", "valid_to"),
          Map.entry("别名", "aliases"));

  private EditionFile() {}

  /**
   * The table in a file, its headings in English or Chinese.
   *
   * @throws InvalidCatalogException if it is neither CSV in UTF-8 nor a workbook, or lacks a column
   */
  public static TextTable table(String file, byte[] content, List<String> required) {
    boolean isArchive = content.length > 1 && content[0] == 'P' && content[1] == 'K';
    TextTable table = isArchive ? workbook(file, content) : csv(file, content);
    if (table.rows().size() > MOST_ROWS) {
      throw invalid(file, 0, "more than %d rows".formatted(MOST_ROWS));
    }
    return new TextTable(file, table.rows().stream().map(EditionFile::renamed).toList())
        .requiring(required);
  }

  /** An edition as CSV that can be edited and uploaded again. */
  public static String csv(CatalogEdition edition) {
    var text = new StringBuilder("code,name,level,parent_code,valid_from,valid_to,aliases\n");
    for (CatalogItem item : edition.items()) {
      List<Object> cells = new ArrayList<>();
      cells.add(item.code());
      cells.add(item.name());
      cells.add(
          switch (item.level()) {
            case CLASS -> "类";
            case GROUP -> "款";
            case ITEM -> "项";
            case LOCAL -> "local";
          });
      cells.add(item.parent() == null ? "" : item.parent());
      cells.add(item.from() == null ? "" : item.from());
      cells.add(item.to() == null ? "" : item.to());
      cells.add(String.join(";", item.aliases()));
      text.append(String.join(",", cells.stream().map(cell -> quoted(cell.toString())).toList()))
          .append('\n');
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static TextTable csv(String file, byte[] content) {
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
      return TextTable.csv(file, new StringReader(withoutMark), List.of());
    } catch (CharacterCodingException e) {
      throw invalid(file, 0, "not CSV in UTF-8; save it as CSV UTF-8 or XLSX");
    }
  }

  private static TextTable workbook(String file, byte[] content) {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      Sheet sheet = workbook.getSheetAt(0);
      var formatter = new DataFormatter(Locale.ROOT);
      Map<Integer, String> header = new LinkedHashMap<>();
      Row first = sheet.getRow(sheet.getFirstRowNum());
      if (first != null) {
        first.forEach(
            cell -> header.put(cell.getColumnIndex(), formatter.formatCellValue(cell).strip()));
      }
      var rows = new ArrayList<TextTable.Row>();
      for (int i = sheet.getFirstRowNum() + 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        Map<String, String> cells = new HashMap<>();
        header.forEach(
            (column, name) -> {
              Cell cell = row == null ? null : row.getCell(column);
              cells.put(name, cell == null ? "" : formatter.formatCellValue(cell));
            });
        if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(new TextTable.Row(i + 1, cells));
        }
        if (rows.size() > MOST_ROWS) {
          break;
        }
      }
      return new TextTable(file, rows);
    } catch (IOException | RuntimeException e) {
      throw invalid(file, 0, "not a readable XLSX workbook: " + e.getMessage());
    }
  }

  private static TextTable.Row renamed(TextTable.Row row) {
    var cells = new HashMap<String, String>();
    row.cells()
        .forEach(
            (heading, cell) -> {
              String stripped = heading.strip();
              cells.put(HEADINGS.getOrDefault(stripped, stripped), cell);
            });
    return new TextTable.Row(row.line(), cells);
  }

  private static InvalidCatalogException invalid(String file, int line, String message) {
    return new InvalidCatalogException(List.of(new CatalogProblem(file, line, message)));
  }
}
