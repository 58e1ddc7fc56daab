package org.budgetlens.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class XlsxWriterTest {
  private static final CsvShape<String> SHAPE =
      CsvShape.of(List.of("name"), text -> List.of(List.of(text)));

  @TempDir Path folder;

  private Document sheet(String text) throws Exception {
    var writer = new XlsxWriter<>(SHAPE, "rows");
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(writer.begin());
    bytes.writeBytes(writer.write(List.of(text)));
    bytes.writeBytes(writer.end());
    Path file = Files.write(folder.resolve("rows.xlsx"), bytes.toByteArray());
    try (var workbook = new ZipFile(file.toFile());
        var sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sheet);
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
}
