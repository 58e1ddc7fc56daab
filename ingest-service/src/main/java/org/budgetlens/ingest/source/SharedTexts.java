package org.budgetlens.ingest.source;

import java.util.HashMap;
import java.util.Map;

/**
 * Texts that a document prints again and again (codes, names, labels), kept once: what lets a text
 * of tens of megabytes be held as cells.
 */
final class SharedTexts {
  private static final int MOST = 50_000;
  private static final int LONGEST = 64;

  private final Map<String, String> texts = new HashMap<>();

  /** An equal text, the same one for the same characters as long as there is room. */
  String shared(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    if (texts.size() >= MOST) {
      return texts.getOrDefault(text, text);
    }
    String before = texts.putIfAbsent(text, text);
    return before == null ? text : before;
  }
}
