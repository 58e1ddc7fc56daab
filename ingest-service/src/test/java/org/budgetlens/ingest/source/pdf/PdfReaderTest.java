package org.budgetlens.ingest.source.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Omission;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  @Test
  void refusesAScanWithTheAdviceToRecogniseItsText() throws IOException {
    assertThat(refusal(pdf(document -> picture(document, 1)))).isEqualTo("NO_TEXT_LAYER");
  }

  @Test
  void namesThePagesThatAreOnlyPictures() throws IOException {
    SourceDocument read =
        read(
            pdf(
                document -> {
                  text(document, "1,234.00 and enough other text on this page to be one of text");
                  picture(document, 2);
                }));

    assertThat(read.omissions())
        .singleElement()
        .isInstanceOfSatisfying(
            Omission.PictureOnly.class, omission -> assertThat(omission.page()).isEqualTo(2));
  }

  @Test
  void refusesWhatNeedsAPassword() throws IOException {
    byte[] encrypted =
        pdf(
            document -> {
              text(document, "secret");
              document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            });

    assertThat(refusal(encrypted)).isEqualTo("ENCRYPTED");
  }

  @Test
  void refusesBrokenAndEmptyFiles() throws IOException {
    byte[] whole = pdf(document -> text(document, "1"));

    assertThat(refusal("%PDF-1.7 x".getBytes(UTF_8))).isEqualTo("BROKEN_PDF");
    assertThat(refusal(pdf(document -> document.addPage(new PDPage())))).isEqualTo("NO_TEXT_LAYER");
    assertThat(PdfReader.read(java.util.Arrays.copyOf(whole, whole.length / 3)))
        .isInstanceOf(SourceResult.Refused.class);
  }

  @Test
  void joinsAWrappedCellWithoutInventingBlanksAndKeepsMergedCells() throws IOException {
    SourceDocument read =
        read(
            pdf(
                document ->
                    draw(
                        document,
                        page -> {
                          // Two columns; the left cell of both rows is one.
                          box(page, 100, 600, 200, 700);
                          box(page, 200, 650, 300, 700);
                          box(page, 200, 600, 300, 650);
                          write(page, 105, 660, "12,345,");
                          write(page, 105, 648, "678.90");
                          write(page, 205, 670, "up");
                          write(page, 205, 620, "down");
                          write(page, 105, 720, "outside");
                        })));

    assertThat(read.lines())
        .extracting(Line::place)
        .containsExactly(Line.Place.OUTSIDE, Line.Place.TABLE, Line.Place.TABLE);
    Line first = read.lines().get(1);
    Line second = read.lines().get(2);
    assertThat(first.cells()).extracting(Cell::text).containsExactly("12,345,678.90", "up");
    assertThat(second.cells()).extracting(Cell::text).containsExactly("", "down");
    assertThat(second.extent(0)).isEqualTo(Cell.Extent.ABOVE);
    assertThat(first.cells().getFirst().source())
        .isEqualTo(new Source.PageBox(1, List.of(100.0, 141.9, 200.0, 241.9)));
  }

  @Test
  void keepsANumberWholeThatIsWiderThanItsCell() throws IOException {
    SourceDocument read =
        read(
            pdf(
                document ->
                    draw(
                        document,
                        page -> {
                          box(page, 100, 650, 200, 700);
                          box(page, 200, 650, 300, 700);
                          write(page, 150, 670, "1,234,567.89");
                        })));

    assertThat(read.lines().getFirst().printed()).containsExactly("1,234,567.89");
  }

  @Test
  void readsABoldGlyphThatIsPrintedTwiceOnce() throws IOException {
    SourceDocument read =
        read(
            pdf(
                document ->
                    draw(
                        document,
                        page -> {
                          write(page, 100, 700, "11.10");
                          write(page, 100.3f, 700, "11.10");
                        })));

    assertThat(read.lines().getFirst().joined()).isEqualTo("11.10");
  }

  @Test
  void leavesAWatermarkOutOfTheCellsItLiesOver() throws IOException {
    SourceDocument read =
        read(
            pdf(
                document -> {
                  for (int i = 0; i < 2; i++) {
                    draw(
                        document,
                        page -> {
                          box(page, 100, 650, 200, 700);
                          box(page, 200, 650, 300, 700);
                          write(page, 105, 670, "11.10");
                          write(page, 205, 670, "22.20");
                          slanted(page, 110, 660, "public");
                        });
                  }
                }));

    assertThat(read.lines()).extracting(Line::printed).containsOnly(List.of("11.10", "22.20"));
    assertThat(read.omissions())
        .singleElement()
        .isInstanceOfSatisfying(
            Omission.SlantedText.class,
            omission -> {
              assertThat(omission.pages()).isEqualTo(2);
              assertThat(omission.count()).isEqualTo(12);
            });
  }

  @Test
  void reportsAPageWhoseDrawingIsBroken() throws IOException {
    byte[] broken =
        pdf(
            document -> {
              text(document, "11.10");
              var page = document.getPage(0);
              var stream = new PDStream(document);
              try (var out = stream.createOutputStream()) {
                out.write("BT 12 TD (lost) Tj ET".getBytes(UTF_8));
              }
              page.setContents(List.of(page.getContentStreams().next(), stream));
            });

    assertThat(read(broken).omissions()).hasExactlyElementsOfTypes(Omission.DamagedPage.class);
  }

  @Test
  void turnsPagesAsTheyAreShown() throws IOException {
    byte[] turned =
        pdf(
            document -> {
              text(document, "turned page");
              document.getPage(0).setRotation(90);
            });

    Source.PageBox place = (Source.PageBox) read(turned).lines().getFirst().source();
    assertThat(place.box().get(0)).isGreaterThan(600); // written near the top, shown on the right
  }

  private interface Content {
    void into(PDDocument document) throws IOException;
  }

  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private static byte[] pdf(Content content) throws IOException {
    try (var document = new PDDocument()) {
      content.into(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void draw(PDDocument document, Drawing drawing) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      drawing.on(content);
    }
  }

  private static void text(PDDocument document, String text) throws IOException {
    draw(document, page -> write(page, 100, 700, text));
  }

  private static void write(PDPageContentStream page, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), 10);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static void slanted(PDPageContentStream page, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), 10);
    page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(30), x, y));
    page.showText(text);
    page.endText();
  }

  private static void box(
      PDPageContentStream page, float left, float bottom, float right, float top)
      throws IOException {
    page.addRect(left, bottom, right - left, top - bottom);
    page.stroke();
  }

  private static void picture(PDDocument document, int number) throws IOException {
    var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    draw(
        document,
        page -> {
          page.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
          write(page, 300, 20, Integer.toString(number));
        });
  }

  private static SourceDocument read(byte[] content) {
    return ((SourceResult.Read) PdfReader.read(content)).document();
  }

  private static String refusal(byte[] content) {
    return ((SourceResult.Refused) PdfReader.read(content)).code();
  }
}
