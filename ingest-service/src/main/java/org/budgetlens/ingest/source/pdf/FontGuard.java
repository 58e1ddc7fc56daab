package org.budgetlens.ingest.source.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the fonts of a page before PDFBox loads them: a few bytes of a character map ({@code
 * <0000> <00FFFFFF>}) can ask for gigabytes of mappings.
 */
final class FontGuard {
  private static final int LARGEST_MAP = 8 << 20;
  private static final int DEEPEST = 8;
  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-Fa-f]{1,15})>\\s*<([0-9A-Fa-f]{1,15})>\\s*[<\\[\\d]");

  private final Budget budget;
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  FontGuard(Budget budget) {
    this.budget = budget;
  }

  /**
   * Spends the work that the page's fonts are.
   *
   * @throws Budget.Exceeded if it is more than the document may ask for
   */
  void check(PDPage page) throws Budget.Exceeded {
    if (page.getResources() != null) {
      resources(page.getResources().getCOSObject(), 0);
    }
  }

  private void resources(@Nullable COSDictionary resources, int depth) throws Budget.Exceeded {
    if (resources == null || depth > DEEPEST || !seen.add(resources)) {
      return;
    }
    COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
    if (fonts != null) {
      for (COSName name : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        if (font != null && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
          map(map);
        }
      }
    }
    COSDictionary forms = resources.getCOSDictionary(COSName.XOBJECT);
    if (forms != null) {
      for (COSName name : forms.keySet()) {
        if (forms.getDictionaryObject(name) instanceof COSStream form) {
          resources(form.getCOSDictionary(COSName.RESOURCES), depth + 1);
        }
      }
    }
  }

  private void map(COSStream map) throws Budget.Exceeded {
    if (!seen.add(map)) {
      return;
    }
    String text;
    try (InputStream in = map.createInputStream()) {
      text = new String(in.readNBytes(LARGEST_MAP), ISO_8859_1);
    } catch (IOException e) {
      return; // PDFBox will not read it either
    }
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      long from = Long.parseLong(range.group(1), 16);
      long to = Long.parseLong(range.group(2), 16);
      budget.spend(Math.max(1, to - from + 1));
    }
  }
}
