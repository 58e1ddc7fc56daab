package org.budgetlens.ingest.source;

import org.budgetlens.contracts.table.Source;

/** Something in a file that readers of the document do not see, or that cannot be read. */
public sealed interface Omission {
  /** A page that is only a picture: its text needs OCR first. */
  record PictureOnly(Source source, int page) implements Omission {}

  /** Characters whose font does not say what they stand for. */
  record UnknownCharacters(Source source, int page, int count) implements Omission {}

  /** Characters drawn at a slant over pages: a watermark, which belongs to no cell. */
  record SlantedText(Source source, int pages, int count) implements Omission {}

  /** A page whose drawing program is broken in places: parts of it may be missing. */
  record DamagedPage(Source source, int page, int count) implements Omission {}

  /** A hidden sheet; it was not read. */
  record HiddenSheet(Source source, String sheet, int rows) implements Omission {}

  /** Hidden rows or columns; they were read, because sums run over them. */
  record HiddenCells(Source source, String sheet, int rows, int columns) implements Omission {}

  /** Where it stands. */
  Source source();
}
