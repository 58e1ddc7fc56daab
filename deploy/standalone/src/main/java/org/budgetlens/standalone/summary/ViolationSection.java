package org.budgetlens.standalone.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.standalone.console.Money;

/** How many violations there are of each severity, and the weightiest of them. */
final class ViolationSection {
  private static final int SHOWN = 10;

  private static final Comparator<Violation> WEIGHTIEST_FIRST =
      Comparator.comparing(Violation::severity)
          .thenComparing(violation -> Math.abs(violation.difference()), Comparator.reverseOrder())
          .thenComparing(Violation::id);

  private ViolationSection() {}

  static List<String> lines(List<DocumentReport> reports) {
    List<Violation> violations =
        reports.stream()
            .flatMap(report -> report.openViolations().stream())
            .sorted(WEIGHTIEST_FIRST)
            .toList();
    var lines = new ArrayList<String>();
    lines.add("违规 Violations: " + violations.size() + bySeverity(violations));
    for (Violation violation : violations.subList(0, Math.min(SHOWN, violations.size()))) {
      lines.add(
          "  [%s] %s · %s · 差额 difference %s 万元"
              .formatted(
                  violation.severity(),
                  violation.rule().id(),
                  where(violation),
                  Money.exact(violation.difference())));
      lines.add("      " + violation.message().zh());
    }
    if (violations.size() > SHOWN) {
      lines.add("  …");
    }
    return lines;
  }

  private static String bySeverity(List<Violation> violations) {
    var text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = violations.stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        text.append(text.isEmpty() ? " (" : " · ").append(severity).append(' ').append(count);
      }
    }
    return text.isEmpty() ? "" : text.append(')').toString();
  }

  private static String where(Violation violation) {
    Subject subject = violation.subject();
    String department = violation.document().department();
    Stream<String> parts =
        Stream.of(
            department == null ? violation.document().file() : department,
            subject.table() == null ? "" : subject.table().title(),
            subject.line() == null ? "" : subject.line(),
            subject.code() == null ? "" : subject.code(),
            subject.column() == null ? "" : subject.column());
    return String.join(" · ", parts.filter(part -> !part.isEmpty()).toList());
  }
}
