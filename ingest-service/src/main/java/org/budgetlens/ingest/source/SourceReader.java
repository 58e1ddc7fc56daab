package org.budgetlens.ingest.source;

import org.budgetlens.ingest.source.csv.CsvReader;
import org.budgetlens.ingest.source.office.OfficeReader;
import org.budgetlens.ingest.source.pdf.PdfReader;
import org.budgetlens.ingest.source.web.HtmlReader;

/** Opens a file of any readable format, told apart by its content and never by its name. */
public final class SourceReader {
  private SourceReader() {}

  /** Reads a file's lines and cells, however long it takes. */
  public static SourceResult read(byte[] content) {
    return read(content, ReadingBudget.unlimited());
  }

  /**
   * Reads a file's lines and cells.
   *
   * @throws ReadingBudget.Exceeded if it takes longer than the budget allows
   */
  public static SourceResult read(byte[] content, ReadingBudget budget) {
    if (content.length == 0) {
      return SourceResult.refused(
          "EMPTY_FILE",
          "文件是空的（0 字节）。请重新导出后再提交。",
          "The file is empty (0 bytes). Export it again and submit that.");
    }
    return switch (FileFormat.of(content)) {
      case TEXT, CSV, HTML ->
          switch (TextEncoding.decode(content)) {
            case TextEncoding.Decoded.Broken broken ->
                new SourceResult.Refused("BROKEN_ENCODING", broken.reason());
            case TextEncoding.Decoded.Text text -> characters(text.text(), budget);
          };
      case PDF -> PdfReader.read(content, budget);
      case ZIP, WORKBOOK, WORD -> OfficeReader.zip(content, budget);
      case OLE -> OfficeReader.ole(content, budget);
      case BINARY ->
          SourceResult.refused(
              "NOT_A_DOCUMENT",
              "这是二进制文件，不是可读取的文档格式。可读取文本、PDF、XLSX、XLS、DOCX、网页和 CSV。",
              "This is a binary file and no readable document. Text, PDF, XLSX, XLS, DOCX, web"
                  + " pages and CSV can be read.");
    };
  }

  private static SourceResult characters(String text, ReadingBudget budget) {
    budget.checkNow();
    if (HtmlReader.isHtml(text)) {
      return HtmlReader.read(text, budget);
    }
    return CsvReader.read(text)
        .map(document -> (SourceResult) new SourceResult.Read(document))
        .orElseGet(() -> new SourceResult.Read(TextReader.document(text)));
  }
}
