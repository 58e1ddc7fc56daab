package org.budgetlens.ingest.fuzz;

/** Word-processor documents: the body as it comes, or a table with merged cells. */
public final class DocxFuzz {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxFuzz() {}

  /** Reads a document. */
  public static void fuzzerTestOneInput(byte[] content) {
    Input input = Input.of(content);
    Invariants.hold(
        document(
            input.choice() % 2 == 1
                ? table(PrintedGrid.of(input.rest()))
                : Alphabet.text(input.rest())));
  }

  private static String table(PrintedGrid grid) {
    var table = new StringBuilder("<w:tbl>");
    for (var row : grid.rows()) {
      table.append("<w:tr>");
      for (PrintedGrid.Box cell : row) {
        table.append("<w:tc><w:tcPr>");
        table.append(cell.columns() > 1 ? "<w:gridSpan w:val='" + cell.columns() + "'/>" : "");
        table.append(cell.rows() > 1 ? "<w:vMerge/>" : "");
        table.append(cell.kind() == 1 ? "<w:vMerge w:val='restart'/>" : "");
        table.append(cell.kind() == 2 ? "<w:hMerge/>" : "");
        table.append("</w:tcPr>").append(paragraph(cell.text()));
        if (cell.kind() == 3) {
          table.append("<w:tbl><w:tr><w:tc>").append(paragraph(cell.text()));
          table.append("</w:tc></w:tr></w:tbl><w:p/>");
        }
        table.append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + PrintedGrid.escaped(text) + "</w:t></w:r></w:p>";
  }

  private static byte[] document(String body) {
    return new Zipped()
        .with(
            "[Content_Types].xml",
            HEAD
                + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")
        .with(
            "_rels/.rels",
            HEAD
                + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>")
        .with(
            "word/document.xml",
            HEAD + "<w:document xmlns:w='" + MAIN + "'><w:body>" + body + "</w:body></w:document>")
        .bytes();
  }
}
