package org.budgetlens.manifests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A PromQL expression, as far as names go: which series it asks for and by which labels.
 *
 * @param text the expression
 */
record PrometheusExpression(String text) {
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "by", "without", "on", "ignoring", "offset", "bool");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on)\\s*\\(([^)]*)\\)");
  private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?!\\s*\\()");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");

  /** The series, e.g. budgetlens_rows_total. */
  Set<String> series() {
    String bare = STRING.matcher(text).replaceAll("");
    bare = GROUPING.matcher(bare).replaceAll(" ");
    bare = SELECTOR.matcher(bare).replaceAll(" ");
    bare = bare.replaceAll("\\[[^]]*]", " ").replaceAll("\\boffset\\s+\\w+", " ");
    return NAME.matcher(bare)
        .results()
        .map(it -> it.group())
        .filter(it -> !WORDS.contains(it))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The labels it chooses or groups by. */
  Set<String> labels() {
    var labels = new TreeSet<String>();
    String bare = STRING.matcher(text).replaceAll("");
    SELECTOR
        .matcher(bare)
        .results()
        .forEach(
            it ->
                LABEL.matcher(it.group(1)).results().forEach(label -> labels.add(label.group(1))));
    GROUPING
        .matcher(bare)
        .results()
        .forEach(it -> labels.addAll(List.of(it.group(1).strip().split("\\s*,\\s*"))));
    return labels;
  }
}
