package org.budgetlens.ingest.source.pdf;

import java.util.List;

/**
 * What is drawn on one page.
 *
 * @param number the page, from 1
 * @param width in points, as shown
 * @param height in points, as shown
 * @param glyphs characters in drawing order
 * @param across rulings across the page
 * @param down rulings down the page
 * @param pictured part of the page that images cover, 0 to 1 and beyond where they overlap
 * @param slanted characters that were left out because they are drawn at a slant: a watermark
 * @param damages parts of its drawing program that are broken
 */
record PageContent(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Ruling> across,
    List<Ruling> down,
    double pictured,
    int slanted,
    int damages) {
  /** Fewer characters than this beside a large image are a stamp or a page number on a scan. */
  private static final int FEW = 30;

  private static final double MOST_OF_IT = 0.5;

  /** Whether the page is a scan whose text is only in its image. */
  boolean isPicture() {
    return pictured > MOST_OF_IT
        && glyphs.stream().filter(glyph -> !glyph.isBlank()).limit(FEW).count() < FEW;
  }
}
