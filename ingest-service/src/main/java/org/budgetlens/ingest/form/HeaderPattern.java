package org.budgetlens.ingest.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header path such as 基本支出/小计: a regular expression per label, outermost first. It matches the
 * inner end of a printed path, or the whole path where it begins with a slash (/合计).
 */
public final class HeaderPattern {
  private final List<Pattern> labels;
  private final List<Labels> matchers;
  private final boolean whole;

  private HeaderPattern(List<Pattern> labels, boolean whole) {
    this.labels = List.copyOf(labels);
    this.matchers = labels.stream().map(label -> new Labels(List.of(label))).toList();
    this.whole = whole;
  }

  /** Parses the form used in table-forms.yaml. */
  public static HeaderPattern parse(String path) {
    boolean whole = path.startsWith("/");
    String labels = whole ? path.substring(1) : path;
    return new HeaderPattern(
        Arrays.stream(labels.split("/")).map(Pattern::compile).toList(), whole);
  }

  /** The labels as expressions, outermost first. */
  public List<Pattern> labels() {
    return labels;
  }

  /** Whether this is the inner end of a path of labels, or all of it. */
  public boolean matches(List<String> path) {
    int offset = path.size() - labels.size();
    if (offset < 0 || (whole && offset > 0)) {
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
