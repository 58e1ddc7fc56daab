package org.budgetlens.ingest.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header path such as 基本支出/小计: a regular expression per label, outermost first. It matches the
 * inner end of a printed path.
 */
public record HeaderPattern(List<Pattern> labels) {
  public HeaderPattern {
    labels = List.copyOf(labels);
  }

  /** Parses the form used in table-forms.yaml. */
  public static HeaderPattern parse(String path) {
    return new HeaderPattern(Arrays.stream(path.split("/")).map(Pattern::compile).toList());
  }

  /** Whether this is the inner end of a path of labels. */
  public boolean matches(List<String> path) {
    int offset = path.size() - labels.size();
    if (offset < 0) {
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
