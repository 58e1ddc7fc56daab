package org.budgetlens.ingest.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header path such as 基本支出/小计: a regular expression per label, outermost first. It matches the
 * inner end of a printed path, or the whole path where it begins with a slash (/合计).
 *
 * @param labels a pattern per label
 * @param whole whether nothing may stand above
 */
public record HeaderPattern(List<Pattern> labels, boolean whole) {
  public HeaderPattern {
    labels = List.copyOf(labels);
  }

  /** Parses the form used in table-forms.yaml. */
  public static HeaderPattern parse(String path) {
    boolean whole = path.startsWith("/");
    String labels = whole ? path.substring(1) : path;
    return new HeaderPattern(
        Arrays.stream(labels.split("/")).map(Pattern::compile).toList(), whole);
  }

  /** Whether this is the inner end of a path of labels, or all of it. */
  public boolean matches(List<String> path) {
    int offset = path.size() - labels.size();
    if (offset < 0 || (whole && offset > 0)) {
      return false;
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).matcher(path.get(offset + i)).matches()) {
        return false;
      }
    }
    return true;
  }
}
