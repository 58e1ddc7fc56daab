package org.budgetlens.ingest.fuzz;

import java.util.List;

/** Workbooks: the parts of one as they come, or a sheet with merged, typed and formatted cells. */
public final class XlsxFuzz {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private static final String STYLES =
      "<styleSheet xmlns='%s'><numFmts count='1'><numFmt numFmtId='164' formatCode='#,##0.000000;(#,##0.00)'/></numFmts><fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='4'><xf/><xf numFmtId='164' applyNumberFormat='1'/><xf numFmtId='14' applyNumberFormat='1'/><xf numFmtId='4' applyNumberFormat='1'/></cellXfs></styleSheet>"
          .formatted(MAIN);

  private XlsxFuzz() {}

  /** Reads a workbook. */
  public static void fuzzerTestOneInput(byte[] content) {
    Input input = Input.of(content);
    if (input.choice() % 2 == 1) {
      Invariants.hold(workbook(sheet(PrintedGrid.of(input.rest())), "", STYLES));
      return;
    }
    List<byte[]> parts = input.parts(3);
    Invariants.hold(
        workbook(
            part("worksheet", parts.get(0)),
            parts.size() > 1 ? part("sst", parts.get(1)) : "",
            parts.size() > 2 ? part("styleSheet", parts.get(2)) : STYLES));
  }

  private static String part(String root, byte[] content) {
    return "<%s xmlns='%s'>%s</%s>".formatted(root, MAIN, Alphabet.text(content), root);
  }

  private static String sheet(PrintedGrid grid) {
    var rows = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    var merged = new StringBuilder();
    for (int r = 0; r < grid.rows().size(); r++) {
      rows.append("<row r='").append(r + 1).append("'>");
      int column = 0;
      for (PrintedGrid.Box cell : grid.rows().get(r)) {
        if (cell.columns() * cell.rows() > 1) {
          merged.append("<mergeCell ref='").append(name(column, r)).append(':');
          merged.append(name(column + cell.columns() - 1, r + cell.rows() - 1)).append("'/>");
        }
        rows.append(cell(cell, name(column, r)));
        column += cell.columns();
      }
      rows.append("</row>");
    }
    rows.append("</sheetData>");
    return rows
        + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>")
        + "</worksheet>";
  }

  private static String cell(PrintedGrid.Box cell, String name) {
    String text = PrintedGrid.escaped(cell.text());
    return switch (cell.kind()) {
      case 1 -> "<c r='%s' s='1'><v>%s</v></c>".formatted(name, text.replace(",", ""));
      case 2 -> "<c r='%s' t='str' s='3'><f>A1+1</f><v>%s</v></c>".formatted(name, text);
      case 3 -> "<c r='%s' t='b'><v>%s</v></c>".formatted(name, text);
      default -> "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(name, text);
    };
  }

  private static String name(int column, int row) {
    String letters = column < 26 ? "" : String.valueOf((char) ('A' + (column / 26 - 1) % 26));
    return letters + (char) ('A' + column % 26) + (row + 1);
  }

  private static byte[] workbook(String sheet, String strings, String styles) {
    return new Zipped()
        .with(
            "[Content_Types].xml",
            HEAD
                + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='%sworksheet+xml'/><Override PartName='/xl/sharedStrings.xml' ContentType='%ssharedStrings+xml'/><Override PartName='/xl/styles.xml' ContentType='%sstyles+xml'/></Types>"
                    .formatted(TYPE, TYPE, TYPE, TYPE))
        .with(
            "_rels/.rels",
            HEAD
                + "<Relationships xmlns='%s'><Relationship Id='r1' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                    .formatted(PACKAGE, RELATIONS))
        .with(
            "xl/workbook.xml",
            HEAD
                + "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>"
                    .formatted(MAIN, RELATIONS))
        .with(
            "xl/_rels/workbook.xml.rels",
            HEAD
                + "<Relationships xmlns='%s'><Relationship Id='r1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='%s/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='r3' Type='%s/styles' Target='styles.xml'/></Relationships>"
                    .formatted(PACKAGE, RELATIONS, RELATIONS, RELATIONS))
        .with("xl/worksheets/sheet1.xml", HEAD + sheet)
        .with(
            "xl/sharedStrings.xml",
            HEAD + (strings.isEmpty() ? "<sst xmlns='%s'/>".formatted(MAIN) : strings))
        .with("xl/styles.xml", HEAD + styles)
        .bytes();
  }
}
