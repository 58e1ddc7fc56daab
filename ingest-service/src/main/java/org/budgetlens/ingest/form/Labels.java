package org.budgetlens.ingest.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels given as regular expressions. Every cell of every line is asked for, and nearly all of the
 * hundreds of expressions stand for a few texts each, so those are looked up instead of matched.
 */
final class Labels {
  private final Set<String> texts = new HashSet<>();
  private final List<Pattern> patterns;

  Labels(Collection<Pattern> labels) {
    Map<String, Pattern> others = new LinkedHashMap<>();
    for (Pattern label : labels) {
      WrittenOut.of(label.pattern())
          .ifPresentOrElse(texts::addAll, () -> others.putIfAbsent(label.pattern(), label));
    }
    this.patterns = List.copyOf(others.values());
  }

  /** Whether one of the expressions matches the whole text. */
  boolean match(String text) {
    if (texts.contains(text)) {
      return true;
    }
    for (Pattern pattern : patterns) {
      if (pattern.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }
}
