package org.budgetlens.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XlsxWriterTest {
  private static final Words ZH = new Words(Language.ZH);
  private static final CsvShape<String> TEXTS =
      CsvShape.of(List.of("name"), text -> List.of(List.of(text)));

  @TempDir Path folder;

  private <T> Path written(WorkbookShape<T> shape, List<T> items) throws Exception {
    var writer = new XlsxWriter<>(shape);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(writer.begin());
    bytes.writeBytes(writer.write(items));
    bytes.writeBytes(writer.end());
    return Files.write(folder.resolve("rows.xlsx"), bytes.toByteArray());
  }

  private static Document part(Path file, String name) throws Exception {
    try (var workbook = new ZipFile(file.toFile());
        InputStream part = workbook.getInputStream(workbook.getEntry("xl/" + name))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(part);
    }
  }

  private Document sheet(String text) throws Exception {
    return part(
        written(WorkbookShape.of(TEXTS, "rows", ZH), List.of(text)), "worksheets/sheet1.xml");
  }

  private static List<String> texts(Document document, String tag, String attribute) {
    var texts = new ArrayList<String>();
    var found = document.getElementsByTagName(tag);
    for (int i = 0; i < found.getLength(); i++) {
      var element = (Element) found.item(i);
      texts.add(attribute.isEmpty() ? element.getTextContent() : element.getAttribute(attribute));
    }
    return texts;
  }

  @Test
  void aListsSheetIsCalledInTheLanguageOfTheWorkbook() throws Exception {
    for (var words : List.of(ZH, new Words(Language.EN))) {
      var names =
          List.of("dead-letters", "unnamed").stream()
              .map(it -> WorkbookShape.of(TEXTS, it, words).first().name())
              .toList();
      assertThat(names).containsExactly(words.equals(ZH) ? "死信" : "Dead letters", "unnamed");
    }
  }

  @Test
  void charactersThatXmlCannotHoldDoNotBreakTheWorkbook() throws Exception {
    assertThat(sheet("甲\u0000\u001b\uFFFE乙 <b>&\"'").getDocumentElement().getTextContent())
        .contains("甲\uFFFD\uFFFD\uFFFD乙 <b>&\"'");
  }

  @Test
  void textIsTextWhateverItBeginsWith() throws Exception {
    Document sheet = sheet("=HYPERLINK(\"http://x\")");

    assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
    assertThat(sheet.getDocumentElement().getTextContent()).contains("=HYPERLINK(\"http://x\")");
  }

  /** 万元 with all decimals: whoever multiplies by 1,000,000 has the 分 again. */
  @Test
  void amountsAreExactNumbersOfTenThousands() throws Exception {
    CsvShape<Long> amounts =
        CsvShape.of(
            List.of("totalFen", "share"), fen -> List.of(List.of(fen, new BigDecimal("0.145012"))));
    Path file =
        written(
            WorkbookShape.of(amounts, "rows", ZH),
            List.of(101_605_173_803L, 1L, 0L, -50L, 99_999_999_999_999L));

    assertThat(texts(part(file, "worksheets/sheet1.xml"), "v", ""))
        .filteredOn(it -> it.contains(".") && !it.equals("0.145012"))
        .map(it -> new BigDecimal(it).movePointRight(6).longValueExact())
        .containsExactly(101_605_173_803L, 1L, 0L, -50L, 99_999_999_999_999L);
    assertThat(texts(part(file, "styles.xml"), "numFmt", "formatCode"))
        .contains("#,##0.00####", "0.00%");
    assertThat(part(file, "sharedStrings.xml").getDocumentElement().getTextContent())
        .contains("合计（万元）", "占比");
  }

  @Test
  void thingsStandInTheirSheets() throws Exception {
    var even = new Sheet("1 收支总表", List.of("a"));
    var odd = new Sheet("[2]/收支总表", List.of("b"));
    var shape =
        new WorkbookShape<Integer>(
            even, it -> it < 3 ? even : odd, it -> List.of(List.of(it)), List.of());
    Path file = written(shape, List.of(1, 2, 3));

    assertThat(texts(part(file, "workbook.xml"), "sheet", "name"))
        .containsExactly("1 收支总表", "2  收支总表");
    assertThat(texts(part(file, "worksheets/sheet1.xml"), "row", "r")).hasSize(3);
    assertThat(texts(part(file, "worksheets/sheet2.xml"), "row", "r")).hasSize(2);
  }

  @Test
  void aWorkbookWithoutThingsHasItsHeadings() throws Exception {
    Path file = written(WorkbookShape.of(TEXTS, "rows", ZH), List.of());
    assertThat(texts(part(file, "worksheets/sheet1.xml"), "row", "r")).hasSize(1);
  }
}
