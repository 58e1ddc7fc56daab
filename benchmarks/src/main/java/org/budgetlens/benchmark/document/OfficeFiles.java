package org.budgetlens.benchmark.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Workbooks and word-processor documents. */
final class OfficeFiles {
  private OfficeFiles() {}

  static byte[] xlsx(List<Part> parts) {
    try (var workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("预算");
      int next = 0;
      for (Part part : parts) {
        switch (part) {
          case Part.Paragraph paragraph ->
              sheet.createRow(next++).createCell(0).setCellValue(paragraph.text());
          case Part.Table table -> {
            for (List<Slot> slots : table.rows()) {
              row(sheet.createRow(next++), slots);
            }
          }
        }
      }
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Row row, List<Slot> slots) {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (!slot.text().isEmpty()) {
        row.createCell(i).setCellValue(slot.text());
      }
      if (slot.columns() * slot.rows() > 1) {
        int top = row.getRowNum();
        row.getSheet()
            .addMergedRegion(
                new CellRangeAddress(top, top + slot.rows() - 1, i, i + slot.columns() - 1));
      }
    }
  }

  static byte[] docx(List<Part> parts) {
    try (var document = new XWPFDocument()) {
      for (Part part : parts) {
        switch (part) {
          case Part.Paragraph paragraph ->
              document.createParagraph().createRun().setText(paragraph.text());
          case Part.Table table -> {
            XWPFTable grid = document.createTable(table.rows().size(), 1);
            for (int r = 0; r < table.rows().size(); r++) {
              row(grid.getRow(r), table, r);
            }
          }
        }
      }
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(XWPFTableRow row, Part.Table table, int index) {
    row.removeCell(0);
    List<Slot> slots = table.rows().get(index);
    for (int column = 0; column < slots.size(); column++) {
      Slot slot = slots.get(column);
      boolean below = slot.isCovered() && startsAbove(table, index, column);
      if (slot.isCovered() && !below) {
        continue; // the cell on its left reaches over it
      }
      XWPFTableCell cell = row.createCell();
      cell.setText(slot.text());
      CTTcPr properties = cell.getCTTc().addNewTcPr();
      if (slot.columns() > 1) {
        properties.addNewGridSpan().setVal(BigInteger.valueOf(slot.columns()));
      }
      if (slot.rows() > 1 || below) {
        properties.addNewVMerge().setVal(below ? STMerge.CONTINUE : STMerge.RESTART);
      }
    }
  }

  private static boolean startsAbove(Part.Table table, int row, int column) {
    int above = row - 1;
    while (above > 0 && table.rows().get(above).get(column).isCovered()) {
      above--;
    }
    return above >= 0 && above + table.rows().get(above).get(column).rows() > row;
  }
}
