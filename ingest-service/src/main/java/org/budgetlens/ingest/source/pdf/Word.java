package org.budgetlens.ingest.source.pdf;

import java.util.List;

/**
 * Characters that stand side by side without a gap.
 *
 * @param glyphs at least one, from left to right, blanks included
 */
record Word(List<Glyph> glyphs) {
  Word {
    glyphs = List.copyOf(glyphs);
  }

  Box box() {
    Box box = glyphs.getFirst().box();
    for (Glyph glyph : glyphs) {
      box = box.and(glyph.box());
    }
    return box;
  }

  double baseline() {
    return glyphs.getFirst().baseline();
  }

  double size() {
    return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
  }

  String text() {
    var text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }
}
