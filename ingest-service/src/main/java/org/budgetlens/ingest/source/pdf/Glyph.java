package org.budgetlens.ingest.source.pdf;

/**
 * A printed character.
 *
 * @param text what it stands for; a blank for white space
 * @param box from its origin to its advance, and one font size high
 * @param baseline where it stands
 * @param size font size in points
 */
record Glyph(String text, Box box, double baseline, double size) {
  boolean isBlank() {
    return text.isBlank();
  }
}
