package org.budgetlens.ingest.source.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell.Extent;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Omission;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;
import org.junit.jupiter.api.Test;

class OfficeReaderTest {
  @Test
  void readsNumbersAsTheyAreDisplayed() throws IOException {
    byte[] workbook =
        xlsx(
            book -> {
              Row row = book.createSheet("表").createRow(0);
              number(book, row.createCell(0), 1234.567, "#,##0.00");
              number(book, row.createCell(1), -5, "#,##0.00;[Red]#,##0.00");
              number(book, row.createCell(2), -5, "#,##0.00_);(#,##0.00)");
              number(book, row.createCell(3), 0.1 + 0.2, "General");
              number(book, row.createCell(4), 123_456_789_012.0, "General");
              number(book, row.createCell(5), 46_023, "yyyy-mm-dd");
              number(book, row.createCell(6), 0.305, "0.00%");
              Cell formula = row.createCell(7);
              number(book, formula, 0, "0.00");
              formula.setCellFormula("1+1.5");
              formula.setCellValue(2.5);
            });

    assertThat(texts(read(workbook).lines().getFirst()))
        .containsExactly(
            "1,234.57", "-5.00", "-5.00", "0.3", "123456789012", "2026-01-01", "30.50%", "2.50");
  }

  /** Zero would be what nobody printed: the file holds a formula and no result. */
  @Test
  void takesNoResultFromAFormulaThatWasNeverCalculated() throws IOException {
    byte[] workbook =
        xlsx(
            book -> book.createSheet("支出").createRow(0).createCell(0).setCellFormula("SUM(B1:B3)"));

    assertThat(texts(read(workbook).lines().getFirst())).containsExactly("=SUM(B1:B3)");
  }

  @Test
  void namesATableByItsSheetWhereNothingElseDoes() throws IOException {
    byte[] workbook =
        xlsx(
            book -> {
              book.createSheet("部门收支总表").createRow(0).createCell(0).setCellValue("单位：万元");
              Row titled = book.createSheet("支出总表").createRow(0);
              titled.createCell(0).setCellValue("2031年部门支出总表");
            });

    assertThat(read(workbook).lines())
        .extracting(Line::joined)
        .containsExactly("部门收支总表", "单位：万元", "2031年部门支出总表");
  }

  @Test
  void saysWhichCellsAMergedCellCovers() throws IOException {
    byte[] workbook =
        xlsx(
            book -> {
              Sheet sheet = book.createSheet("表");
              sheet.createRow(0).createCell(0).setCellValue("合并");
              sheet.createRow(1).createCell(2).setCellValue("值");
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            });

    List<Line> lines = read(workbook).lines();
    assertThat(lines.get(0).cells())
        .extracting(org.budgetlens.ingest.source.Cell::extent)
        .containsExactly(Extent.OWN, Extent.LEFT);
    assertThat(lines.get(1).extent(0)).isEqualTo(Extent.ABOVE);
    assertThat(lines.get(1).cells().get(2).source())
        .isEqualTo(new Source.SheetCells("表", List.of("C2")));
  }

  @Test
  void reportsHiddenSheetsAndReadsHiddenRows() throws IOException {
    byte[] workbook =
        xlsx(
            book -> {
              Sheet shown = book.createSheet("公开");
              shown.createRow(0).createCell(0).setCellValue("看得见");
              Row hidden = shown.createRow(1);
              hidden.createCell(0).setCellValue("隐藏行");
              hidden.setZeroHeight(true);
              book.createSheet("底稿").createRow(0).createCell(0).setCellValue("草稿");
              book.setSheetHidden(1, true);
            });

    SourceDocument read = read(workbook);
    assertThat(read.lines()).extracting(Line::joined).containsExactly("看得见", "隐藏行");
    assertThat(read.omissions())
        .hasExactlyElementsOfTypes(Omission.HiddenCells.class, Omission.HiddenSheet.class);
  }

  @Test
  void refusesWhatUnpacksTooLarge() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }

    assertThat(refusal(OfficeReader.zip(out.toByteArray()))).isEqualTo("UNPACKS_TOO_LARGE");
  }

  @Test
  void readsNoExternalEntities() throws IOException {
    byte[] workbook =
        xlsx(book -> book.createSheet("表").createRow(0).createCell(0).setCellValue("x"));
    byte[] attack =
        replaced(
            workbook,
            "xl/workbook.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM"
                + " \"file:///etc/hostname\">]><w>&e;</w>");

    assertThat(refusal(OfficeReader.zip(attack))).isEqualTo("BROKEN_OFFICE_FILE");
  }

  @Test
  void refusesWhatNeedsAPassword() throws Exception {
    byte[] workbook = xlsx(book -> book.createSheet("表").createRow(0));
    var out = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("口令");
      try (var encrypted = encryptor.getDataStream(container)) {
        encrypted.write(workbook);
      }
      container.writeFilesystem(out);
    }

    assertThat(refusal(OfficeReader.ole(out.toByteArray()))).isEqualTo("ENCRYPTED");
  }

  @Test
  void refusesBrokenFilesAndOtherContainers() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write("a".getBytes(UTF_8));
    }
    byte[] workbook = xlsx(book -> book.createSheet("表").createRow(0));

    assertThat(refusal(OfficeReader.zip(zip.toByteArray()))).isEqualTo("ARCHIVE_INSIDE_DOCUMENT");
    assertThat(refusal(OfficeReader.zip(java.util.Arrays.copyOf(workbook, workbook.length / 2))))
        .isEqualTo("BROKEN_OFFICE_FILE");
    assertThat(refusal(OfficeReader.ole(new byte[600]))).isEqualTo("BROKEN_OFFICE_FILE");
  }

  @Test
  void readsParagraphsAndTablesInOrder() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("收支总表");
      document.createTable(1, 2).getRow(0).getCell(1).setText("12.50");
      document.createParagraph().createRun().setText("注：表后");
      document.write(out);
    }

    List<Line> lines = read(out.toByteArray()).lines();
    assertThat(lines).extracting(Line::joined).containsExactly("收支总表", "12.50", "注：表后");
    assertThat(lines)
        .extracting(Line::place)
        .containsExactly(Line.Place.OUTSIDE, Line.Place.TABLE, Line.Place.OUTSIDE);
    assertThat(lines.get(1).cells().get(1).source())
        .isEqualTo(new Source.SheetCells("table 1", List.of("B1")));
  }

  @Test
  void findsTheColumnsOfOldWordByTheEdgesOfItsCells() throws IOException {
    List<Line> lines;
    try (var file = OfficeReaderTest.class.getResourceAsStream("/office/old-word.doc")) {
      lines = ((SourceResult.Read) OfficeReader.ole(file.readAllBytes())).document().lines();
    }

    assertThat(lines.get(1).joined()).isEqualTo("表1-1 支出总表");
    assertThat(lines.get(1).place()).isEqualTo(Line.Place.OUTSIDE);
    assertThat(texts(lines.get(3))).containsExactly("科目编码", "", "", "科目名称", "合计", "基本支出", "项目支出");
    assertThat(lines.get(3).cells())
        .extracting(org.budgetlens.ingest.source.Cell::extent)
        .startsWith(Extent.OWN, Extent.LEFT, Extent.LEFT, Extent.OWN);
    assertThat(texts(lines.get(4))).containsExactly("类", "款", "项", "", "", "", "");
    assertThat(lines.get(4).cells().get(3).extent()).isEqualTo(Extent.ABOVE);
    assertThat(texts(lines.get(7)))
        .containsExactly("204", "06", "01", "行政运行", "1,000.10", "1,000.10", "");
    assertThat(texts(lines.get(9)))
        .containsExactly("合计", "", "", "", "1,520.30", "1,000.10", "520.20");
    assertThat(lines.get(9).source())
        .isEqualTo(new Source.SheetCells("table 1", List.of("A7", "G7")));
    assertThat(lines.getLast().joined()).isEqualTo("注：本表不含上年结转。");
  }

  private interface Content {
    void into(Workbook workbook);
  }

  private static byte[] xlsx(Content content) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      content.into(workbook);
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] replaced(byte[] zip, String part, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip));
        var copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(entry.getName().equals(part) ? content.getBytes(UTF_8) : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private static void number(Workbook book, Cell cell, double value, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  private static List<String> texts(Line line) {
    return line.cells().stream().map(org.budgetlens.ingest.source.Cell::text).toList();
  }

  private static SourceDocument read(byte[] content) {
    return ((SourceResult.Read) OfficeReader.zip(content)).document();
  }

  private static String refusal(SourceResult result) {
    return ((SourceResult.Refused) result).code();
  }
}
