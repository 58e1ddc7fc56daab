package org.budgetlens.ingest.source;

import java.util.Arrays;

/** Formats of files, told apart by content and never by the name. */
public enum FileFormat {
  /** Text with tab-separated cells, or anything else that is only characters. */
  TEXT,
  /** Text with comma-, semicolon- or tab-separated fields that may be quoted. */
  CSV,
  HTML,
  PDF,
  /** A zip container: an archive of documents, or a workbook or word-processor document. */
  ZIP,
  /** An OLE2 container: .xls or .doc. */
  OLE,
  /** A workbook, in either container. */
  WORKBOOK,
  /** A word-processor document. */
  WORD,
  /** Anything else. */
  BINARY;

  private static final int SAMPLE = 64 * 1024;

  /**
   * What kind of file this content, which is not empty, is: TEXT for everything made of characters,
   * the container for office documents.
   */
  public static FileFormat of(byte[] content) {
    if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return OLE;
    }
    return looksBinary(content) ? BINARY : TEXT;
  }

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != (magic[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Text has no control characters but white space. UTF-16 is full of NUL bytes, so it is
   * recognised first: by its mark, or by NULs that all stand at odd or all at even places.
   */
  private static boolean looksBinary(byte[] content) {
    byte[] sample = Arrays.copyOf(content, Math.min(content.length, SAMPLE));
    if (TextEncoding.utf16(sample).isPresent()) {
      return false;
    }
    int control = 0;
    for (byte b : sample) {
      int value = b & 0xFF;
      if (value == 0) {
        return true;
      }
      if (value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
        control++;
      }
    }
    return control * 100 > sample.length;
  }
}
