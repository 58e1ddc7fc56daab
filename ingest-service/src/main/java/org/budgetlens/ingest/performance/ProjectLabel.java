package org.budgetlens.ingest.performance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/**
 * A project's label: its code and its name, 11010524T000003178 045-朝阳区…. A code is the division's
 * and unit's digits, the last two digits of the year, a letter and a running number. Text recovery
 * breaks codes in two; the second half (045-…) is no code of its own.
 *
 * @param code without blanks; null where none is printed
 * @param name without the blanks of wrapped lines
 * @param printed the name as printed
 */
record ProjectLabel(@Nullable String code, String name, String printed) {
  private static final Pattern CODE_START =
      Pattern.compile("^\\d{6,10}[A-Z](?:\\s?\\d){6,14}(?:\\s*[-—–].*)?$");
  private static final Pattern CODE_AND_NAME =
      Pattern.compile("^(?<code>\\d{6,10}[A-Z](?:\\s?\\d){6,14})\\s*[-—–]?\\s*(?<name>.*)$");

  /** Whether a cell begins with a project's code. */
  static boolean isCoded(String cell) {
    return CODE_START.matcher(Width.halved(cell).strip()).matches();
  }

  /** Takes a label apart. */
  static ProjectLabel of(String cell) {
    String text = cell.strip();
    return coded(text).orElseGet(() -> new ProjectLabel(null, PrintedText.name(text), text));
  }

  private static Optional<ProjectLabel> coded(String text) {
    Matcher match = CODE_AND_NAME.matcher(Width.halved(text));
    if (!match.matches()) {
      return Optional.empty();
    }
    String printed = text.substring(match.start("name"));
    return Optional.of(
        new ProjectLabel(
            match.group("code").replaceAll("\\s", ""), PrintedText.name(printed), printed));
  }

  /** What tells this project from others: its code, or its name where it has none. */
  String key() {
    return code == null ? name : code;
  }
}
