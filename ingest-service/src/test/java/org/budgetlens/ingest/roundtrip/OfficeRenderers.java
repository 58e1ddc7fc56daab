package org.budgetlens.ingest.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.budgetlens.ingest.roundtrip.PrintedTable.Slot;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Workbooks and word-processor documents. */
final class OfficeRenderers {
  private OfficeRenderers() {}

  static byte[] xlsx(PrintedTable table, Random random) throws IOException {
    try (Workbook workbook = new XSSFWorkbook()) {
      return workbook(workbook, table, random);
    }
  }

  static byte[] xls(PrintedTable table, Random random) throws IOException {
    try (Workbook workbook = new HSSFWorkbook()) {
      return workbook(workbook, table, random);
    }
  }

  private static byte[] workbook(Workbook workbook, PrintedTable table, Random random)
      throws IOException {
    Sheet sheet = workbook.createSheet("支出");
    int skipped = random.nextInt(3);
    sheet.createRow(skipped).createCell(0).setCellValue(table.title());
    if (random.nextBoolean()) {
      sheet.addMergedRegion(new CellRangeAddress(skipped, skipped, 0, table.columns() - 1));
    }
    sheet.createRow(skipped + 1).createCell(table.columns() - 1).setCellValue("单位：" + table.unit());
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = sheet.createRow(skipped + 2 + r);
      List<Slot> slots = table.rows().get(r);
      for (int c = 0; c < slots.size(); c++) {
        Slot slot = slots.get(c);
        if (slot.columns() * slot.rows() > 1) {
          sheet.addMergedRegion(
              new CellRangeAddress(
                  row.getRowNum(), row.getRowNum() + slot.rows() - 1, c, c + slot.columns() - 1));
        }
        if (!slot.text().isEmpty()) {
          write(workbook, row.createCell(c), slot.text(), r >= table.headerRows(), random);
        }
      }
    }
    var out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** Figures as texts, or as numbers whose format shows these decimals and thousands. */
  private static void write(
      Workbook workbook, Cell cell, String text, boolean body, Random random) {
    boolean figure = body && text.matches("\\d{1,3}(,\\d{3})*(\\.\\d+)?") && text.contains(",");
    if (!figure || new BigDecimal(text.replace(",", "")).precision() > 15 || random.nextBoolean()) {
      cell.setCellValue(text);
      return;
    }
    int point = text.indexOf('.');
    String format = "#,##0" + (point < 0 ? "" : "." + "0".repeat(text.length() - point - 1));
    CellStyle style = style(workbook, format);
    cell.setCellStyle(style);
    double value = new BigDecimal(text.replace(",", "")).doubleValue();
    if (random.nextBoolean()) {
      cell.setCellValue(value);
    } else {
      cell.setCellFormula(new BigDecimal(text.replace(",", "")) + "+0");
      cell.setCellValue(value);
    }
  }

  private static CellStyle style(Workbook workbook, String format) {
    short index = workbook.createDataFormat().getFormat(format);
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      if (workbook.getCellStyleAt(i).getDataFormat() == index) {
        return workbook.getCellStyleAt(i);
      }
    }
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(index);
    return style;
  }

  static byte[] docx(PrintedTable table, Random random) throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(table.title());
      document.createParagraph().createRun().setText("单位：" + table.unit());
      XWPFTable grid = document.createTable();
      grid.removeRow(0);
      for (int r = 0; r < table.rows().size(); r++) {
        XWPFTableRow row = grid.createRow();
        while (!row.getTableCells().isEmpty()) {
          row.removeCell(0);
        }
        List<Slot> slots = table.rows().get(r);
        for (int c = 0; c < slots.size(); c++) {
          Slot slot = slots.get(c);
          Slot above = above(table, r, c);
          if (slot.isCovered() && above == null) {
            continue; // covered by the cell on its left, which has the span
          }
          XWPFTableCell cell = row.createCell();
          CTTcPr properties = cell.getCTTc().addNewTcPr();
          int span = above == null ? slot.columns() : above.columns();
          if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
          }
          if (above != null) {
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
          } else if (slot.rows() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
          }
          cell.setText(slot.text());
        }
      }
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** The cell of a row above that covers this place; null if none does. */
  private static Slot above(PrintedTable table, int row, int column) {
    for (int r = row - 1; r >= 0; r--) {
      Slot slot = table.rows().get(r).get(column);
      if (!slot.isCovered()) {
        return r + slot.rows() > row ? slot : null;
      }
    }
    return null;
  }
}
