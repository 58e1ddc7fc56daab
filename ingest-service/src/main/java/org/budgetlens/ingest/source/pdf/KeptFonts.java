package org.budgetlens.ingest.source.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Keeps the fonts of a document while it is read; PDFBox would load them again under pressure. */
final class KeptFonts extends DefaultResourceCache {
  private final Map<COSObject, PDFont> fonts = new HashMap<>();

  @Override
  public @Nullable PDFont getFont(COSObject indirect) {
    return fonts.get(indirect);
  }

  @Override
  public void put(COSObject indirect, PDFont font) {
    fonts.put(indirect, font);
  }
}
