package org.budgetlens.ingest.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header path such as 基本支出/小计: a regular expression per label, outermost first. It matches the
 * inner end of a printed path.
 */
public final class HeaderPattern {
  private final List<Pattern> labels;
  private final List<Labels> matchers;

  private HeaderPattern(List<Pattern> labels) {
    this.labels = List.copyOf(labels);
    this.matchers = labels.stream().map(label -> new Labels(List.of(label))).toList();
  }

  /** Parses the form used in table-forms.yaml. */
  public static HeaderPattern parse(String path) {
    return new HeaderPattern(Arrays.stream(path.split("/")).map(Pattern::compile).toList());
  }

  /** The labels as expressions, outermost first. */
  public List<Pattern> labels() {
    return labels;
  }

  /** Whether this is the inner end of a path of labels. */
  public boolean matches(List<String> path) {
    int offset = path.size() - labels.size();
    if (offset < 0) {
      return false;
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!matchers.get(i).match(path.get(offset + i))) {
        return false;
      }
    }
    return true;
  }
}
