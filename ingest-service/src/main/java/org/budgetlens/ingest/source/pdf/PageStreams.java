package org.budgetlens.ingest.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Unpacks the drawing program of a page before PDFBox does: it keeps silent about a stream that
 * ends in the middle, and has no limit on what a stream may unpack to.
 */
final class PageStreams {
  /** Unpacked bytes that are as much work as one drawing operator. */
  private static final int BYTES_PER_WORK = 16;

  private PageStreams() {}

  /**
   * How many of a page's streams are broken.
   *
   * @throws Budget.Exceeded if they unpack to more than the document may ask for
   */
  static int damaged(PDPage page, Budget budget) throws Budget.Exceeded {
    int damaged = 0;
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      PDStream stream = streams.next();
      // Only streams with this filter alone; others are rare and PDFBox's to unpack.
      if (!COSName.FLATE_DECODE.equals(stream.getCOSObject().getFilters())) {
        continue;
      }
      try (InputStream raw = stream.getCOSObject().createRawInputStream();
          InputStream in = new InflaterInputStream(raw)) {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          budget.spend(read / BYTES_PER_WORK);
        }
      } catch (Budget.Exceeded e) {
        throw e;
      } catch (IOException e) {
        damaged++;
      }
    }
    return damaged;
  }
}
