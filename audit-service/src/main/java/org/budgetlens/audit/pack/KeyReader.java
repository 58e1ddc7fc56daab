package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** Reads what tells groups of rows apart. */
final class KeyReader {
  private KeyReader() {}

  /** A key: {@code ROW}, or a list of codes and texts. */
  static RowKey read(PackNode node) {
    if (node.isText()) {
      if (!"ROW".equals(node.asText())) {
        node.mistake("expected ROW, or a list of codes and texts");
      }
      return new RowKey(List.of());
    }
    var parts = new ArrayList<RowKey.Part>();
    for (PackNode element : node.asList()) {
      RowKey.Part part = part(element);
      if (part != null) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      node.mistake("a key needs at least one code or text");
    }
    return new RowKey(parts);
  }

  private static RowKey.@Nullable Part part(PackNode node) {
    PackNode code = node.optional("code");
    PackNode digits = node.optional("digits");
    PackNode text = node.optional("text");
    PackNode pattern = node.optional("pattern");
    node.refuseOthers();
    if (code != null) {
      CodeKind kind = code.asOneOf(CodeKind.class);
      Integer number = digits == null ? Integer.valueOf(1) : digits.asNumber(1, 20);
      if (kind == null || number == null) {
        return null;
      }
      return digits == null ? new RowKey.WholeCode(kind) : new RowKey.CodePart(kind, number);
    }
    if (text == null) {
      node.mistake("expected “code” or “text”");
      return null;
    }
    List<String> names = text.asTexts();
    for (String name : names) {
      if (!RowNames.texts().contains(name)) {
        text.mistake(
            "“" + name + "” is not known; possible: " + String.join(", ", RowNames.texts()));
      }
    }
    Pattern counted = pattern == null ? null : pattern.asParsed(KeyReader::pattern);
    return new RowKey.TextPart(names, counted);
  }

  static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a pattern: " + e.getMessage(), e);
    }
  }
}
