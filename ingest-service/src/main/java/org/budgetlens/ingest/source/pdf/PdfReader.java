package org.budgetlens.ingest.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Omission;
import org.budgetlens.ingest.source.OtherWay;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;

/** Reads the text layer of a PDF into lines and cells. */
public final class PdfReader {
  /** Most pages of a document. */
  static final int MOST_PAGES = 3_000;

  /** Most drawing operators and characters of a document: some ten seconds of work. */
  private static final long MOST_WORK = 30_000_000;

  private PdfReader() {}

  /** Reads a PDF, however long it takes. */
  public static SourceResult read(byte[] content) {
    return read(content, ReadingBudget.unlimited());
  }

  /** Reads a PDF within the given time. */
  public static SourceResult read(byte[] content, ReadingBudget time) {
    return read(content, Set.of(), time, List.of(new WithoutRulings(content)));
  }

  /** The second way: where things stand, whatever lines are drawn around them. */
  @SuppressWarnings("ArrayRecordComponent") // the file itself; never compared
  private record WithoutRulings(byte[] content) implements OtherWay {
    @Override
    public Localized how() {
      return new Localized(
          "按文字位置而不是表格线划分单元格",
          "Cells were found by where the text stands and not by the lines drawn around it");
    }

    @Override
    public SourceResult read(Set<Integer> pages, ReadingBudget budget) {
      return PdfReader.read(content, pages, budget, List.of());
    }
  }

  private static SourceResult read(
      byte[] content, Set<Integer> unruled, ReadingBudget time, List<OtherWay> otherWays) {
    try (PDDocument document = Loader.loadPDF(content)) {
      return read(document, unruled, time, otherWays);
    } catch (ReadingBudget.Exceeded e) {
      throw e;
    } catch (InvalidPasswordException e) {
      return SourceResult.refused(
          "ENCRYPTED",
          "PDF 已加密，需要口令才能打开。请提交未加密的文件。",
          "The PDF is encrypted and needs a password. Submit it without encryption.");
    } catch (Budget.Exceeded e) {
      return SourceResult.refused(
          "TOO_COMPLEX",
          "PDF 的绘图内容过多，超过处理上限。请拆分后再提交。",
          "The PDF draws more than can be processed. Submit it in parts.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return SourceResult.refused(
          "BROKEN_PDF",
          "PDF 文件损坏，无法读取。请重新导出后再提交。",
          "The PDF is broken and cannot be read. Export it again.");
    }
  }

  private static SourceResult read(
      PDDocument document, Set<Integer> unruled, ReadingBudget time, List<OtherWay> otherWays)
      throws IOException {
    int pages = document.getNumberOfPages();
    if (pages > MOST_PAGES) {
      return SourceResult.refused(
          "TOO_MANY_PAGES",
          "PDF 有 %d 页，超过上限 %d 页。请拆分后再提交。".formatted(pages, MOST_PAGES),
          "The PDF has %d pages; at most %d are read. Submit it in parts."
              .formatted(pages, MOST_PAGES));
    }
    document.setResourceCache(new KeptFonts());
    var budget = new Budget(MOST_WORK, time);
    var fonts = new FontGuard(budget);
    var breaks = new PageBreaks();
    var omissions = new ArrayList<Omission>();
    PageLines.Continued continued = PageLines.Continued.NOTHING;
    int pictures = 0;
    var slanted = new ArrayList<PageContent>();
    for (int i = 0; i < pages; i++) {
      time.checkNow();
      PDPage printed = document.getPage(i);
      fonts.check(printed);
      PageContent page = PageEngine.read(printed, i + 1, budget);
      if (page.isPicture()) {
        pictures++;
        omissions.add(new Omission.PictureOnly(place(page), page.number()));
      }
      unknown(page, omissions);
      if (page.slanted() > 0) {
        slanted.add(page);
      }
      if (page.damages() > 0) {
        omissions.add(new Omission.DamagedPage(place(page), page.number(), page.damages()));
      }
      var read = new PageLines(page, continued, !unruled.contains(page.number()));
      breaks.add(read.read());
      continued = read.after();
    }
    if (!slanted.isEmpty()) {
      int count = slanted.stream().mapToInt(PageContent::slanted).sum();
      omissions.add(new Omission.SlantedText(place(slanted.getFirst()), slanted.size(), count));
    }
    List<Line> lines = breaks.lines();
    if (lines.isEmpty() || pictures == pages) {
      return SourceResult.refused(
          "NO_TEXT_LAYER",
          "PDF 没有文字层（只有图像），需要先做文字识别（OCR）再提交。",
          "The PDF has no text layer, only images; it needs OCR first.");
    }
    return new SourceResult.Read(new SourceDocument(FileFormat.PDF, lines, omissions, otherWays));
  }

  private static void unknown(PageContent page, List<Omission> omissions) {
    int count =
        (int) page.glyphs().stream().filter(g -> g.text().equals(PageEngine.UNKNOWN)).count();
    if (count > 0) {
      omissions.add(new Omission.UnknownCharacters(place(page), page.number(), count));
    }
  }

  private static Source place(PageContent page) {
    return new Box(0, 0, page.width(), page.height()).on(page.number());
  }
}
