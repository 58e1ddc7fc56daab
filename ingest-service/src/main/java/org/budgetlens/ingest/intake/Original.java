package org.budgetlens.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import org.budgetlens.ingest.source.FileFormat;

/**
 * The headers an original is handed out with. It comes from outside: a browser is never told that
 * it is a page, and shows it beside others only as the PDF it is.
 */
final class Original {
  private Original() {}

  /** The media type by content; the name only tells office documents apart. */
  static String mediaType(String file, byte[] content) {
    String name = file.toLowerCase(Locale.ROOT);
    return switch (content.length == 0 ? FileFormat.BINARY : FileFormat.of(content)) {
      case PDF -> "application/pdf";
      case ZIP ->
          name.endsWith(".docx")
              ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              : name.endsWith(".xlsx")
                  ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                  : "application/zip";
      case OLE -> name.endsWith(".doc") ? "application/msword" : "application/vnd.ms-excel";
      case TEXT, CSV, HTML, WORKBOOK, WORD, BINARY -> "application/octet-stream";
    };
  }

  /**
   * Shown in place only where it is a PDF and that was asked for; saved under its own name
   * otherwise.
   */
  static String disposition(String file, String mediaType, boolean inline) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
    String how = inline && "application/pdf".equals(mediaType) ? "inline" : "attachment";
    return how + "; filename*=UTF-8''" + encoded;
  }
}
