package org.budgetlens.ingest.source.office;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell as the workbook displays it: a number with the decimals its format shows,
 * because that is the precision its reader sees. A formula has its last result.
 */
final class DisplayedText {
  private static final Pattern NUMBER = Pattern.compile("[\\d,]*\\.?\\d+");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\((" + NUMBER + ")\\)");
  private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:\\.\\d+)?E[+-]?\\d+");

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  DisplayedText() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    if (hasNoResult(cell)) {
      return "=" + cell.getCellFormula();
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> stripped(cell.getRichStringCellValue().getString());
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  /**
   * Whether a formula has never been calculated: programs write such files, and a spreadsheet shows
   * its result only after calculating. The library gives 0 for it, which nobody printed.
   */
  private static boolean hasNoResult(Cell cell) {
    return cell instanceof XSSFCell own
        && own.getCellType() == CellType.FORMULA
        && !own.getCTCell().isSetV();
  }

  private String number(Cell cell) {
    double value = cell.getNumericCellValue();
    String text = stripped(formatter.formatCellValue(cell));
    if (DateUtil.isCellDateFormatted(cell)) {
      return text;
    }
    var bracketed = IN_BRACKETS.matcher(text);
    if (bracketed.matches()) {
      return "-" + bracketed.group(1);
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
    // Formats that show negative figures red and without a sign.
    return value < 0 && NUMBER.matcher(text).matches() && !isZero(text) ? "-" + text : text;
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private static String stripped(String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s*\\R\\s*", "").strip();
  }
}
