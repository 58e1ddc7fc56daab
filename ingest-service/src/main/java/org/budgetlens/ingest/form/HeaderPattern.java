package org.budgetlens.ingest.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header path such as 基本支出/小计: a regular expression per label, outermost first. It matches the
 * inner end of a printed path, or the whole path where it begins with a slash (/合计).
 */
public final class HeaderPattern {
  private static final Pattern OTHER_YEAR = Pattern.compile("上年.{0,6}数");
  private static final Pattern COMPARISON = Pattern.compile(".*比上年.*");
  private static final Pattern CHANGE = Pattern.compile("[增减变]");

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
    return path.subList(0, offset).stream()
        .noneMatch(outer -> isOtherColumn(outer, path.getLast()));
  }

  /**
   * Whether a label that the pattern does not name makes another column of what stands below it:
   * 基本支出 below 上年预算数 is last year's, and below 预算数比上年增减 a difference.
   */
  private static boolean isOtherColumn(String outer, String inner) {
    return OTHER_YEAR.matcher(outer).matches()
        || (COMPARISON.matcher(outer).matches() && !CHANGE.matcher(inner).find());
  }
}
