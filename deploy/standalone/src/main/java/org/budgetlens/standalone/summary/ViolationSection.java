package org.budgetlens.standalone.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.standalone.console.Money;

/**
 * How many violations there are of each severity, and the weightiest of those that do not follow
 * from another.
 */
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
    Map<String, Long> consequences =
        violations.stream()
            .map(Violation::cause)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(cause -> cause, Collectors.counting()));
    Set<String> known = violations.stream().map(Violation::id).collect(Collectors.toSet());
    List<Violation> roots =
        violations.stream()
            .filter(one -> one.cause() == null || !known.contains(one.cause()))
            .toList();
    for (Violation violation : roots.subList(0, Math.min(SHOWN, roots.size()))) {
      lines.add(
          "  [%s] %s · %s%s%s"
              .formatted(
                  violation.severity(),
                  violation.rule().id(),
                  where(violation),
                  difference(violation),
                  following(consequences.getOrDefault(violation.id(), 0L))));
      lines.add("      " + violation.message().zh());
    }
    if (roots.size() > SHOWN) {
      lines.add("  …");
    }
    return lines;
  }

  private static String difference(Violation violation) {
    Measure measure = violation.left().measure();
    return (measure == null || measure == Measure.MONEY) && violation.difference() != 0
        ? " · 差额 difference %s 万元".formatted(Money.exact(violation.difference()))
        : "";
  }

  private static String following(long consequences) {
    return consequences == 0 ? "" : " · 由此引起 %1$d 项 · %1$d follow from it".formatted(consequences);
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
