package org.budgetlens.ingest.source.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a zip container is, found by unpacking it once within limits before any library does: an
 * office file of some kilobytes can unpack to gigabytes.
 */
final class OfficeContainer {
  /** Most parts of a document. */
  private static final int MOST_PARTS = 10_000;

  /** All parts together, unpacked. */
  private static final long MOST_BYTES = 128L << 20;

  /** The parts that are held in memory as trees, some ten times their size. */
  private static final long MOST_XML = 24L << 20;

  /** What the container holds. */
  enum Kind {
    WORKBOOK,
    DOCUMENT,
    /** No office document. */
    OTHER,
    /** More than can be unpacked safely. */
    TOO_LARGE
  }

  private OfficeContainer() {}

  static Kind kind(byte[] content) throws IOException {
    Kind kind = Kind.OTHER;
    long unpacked = 0;
    long xml = 0;
    int parts = 0;
    byte[] buffer = new byte[64 * 1024];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        kind = kind(entry.getName(), kind);
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          xml += entry.getName().endsWith(".xml") ? read : 0;
          if (unpacked > MOST_BYTES || xml > MOST_XML) {
            return Kind.TOO_LARGE;
          }
        }
        parts++;
        if (parts > MOST_PARTS) {
          return Kind.TOO_LARGE;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e); // an entry's name that is no UTF-8
    }
    return kind;
  }

  private static Kind kind(String name, Kind before) {
    return switch (name) {
      case "xl/workbook.xml" -> Kind.WORKBOOK;
      case "word/document.xml" -> Kind.DOCUMENT;
      default -> before;
    };
  }
}
