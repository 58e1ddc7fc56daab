package org.budgetlens.ingest.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/**
 * The first cells of a project: unit and name, each with its code.
 *
 * @param unitCode e.g. 025001; null where the unit's cell is blank, merged with the one above
 * @param unit the unit's name
 * @param code the project's code, e.g. 11010122T000000399544; null where it has none
 * @param name the project's name
 */
record ProjectHead(
    @Nullable String unitCode, @Nullable String unit, @Nullable String code, String name) {
  private static final Pattern WITH_CODE =
      Pattern.compile(
          "(?:(?<unitCode>\\d{3,9})-(?<unit>\\D.*?))?(?<code>\\d{6,10}[A-Z]\\d{6,16})-(?<name>.+)");

  /** Reads lines that end right before the category; empty where unit and name run together. */
  static Optional<ProjectHead> of(List<Line> lines, String sameLine) {
    String text = Wrapped.join(List.of(Wrapped.joinLines(lines), sameLine));
    Matcher match = WITH_CODE.matcher(text);
    if (match.matches()) {
      return Optional.of(
          new ProjectHead(
              match.group("unitCode"),
              match.group("unit"),
              match.group("code"),
              match.group("name").strip()));
    }
    boolean unitPrinted = text.matches("\\d{3,9}-.*");
    return text.isEmpty() || unitPrinted
        ? Optional.empty()
        : Optional.of(new ProjectHead(null, null, null, text));
  }
}
