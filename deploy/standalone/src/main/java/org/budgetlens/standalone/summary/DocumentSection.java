package org.budgetlens.standalone.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.standalone.api.DocumentLine;
import org.budgetlens.standalone.console.TextTable;
import org.budgetlens.standalone.console.TextTable.Column;
import org.jspecify.annotations.Nullable;

/** A line per document, and what is wrong with those that were not read completely. */
final class DocumentSection {
  private static final int SHOWN = 40;
  private static final int PROBLEMS_SHOWN = 10;
  private static final int NAME_LIMIT = 44;

  private DocumentSection() {}

  static List<String> lines(List<DocumentReport> reports) {
    var table =
        new TextTable(
            List.of(
                Column.words("部门 department", NAME_LIMIT),
                Column.words("地区 district", NAME_LIMIT),
                Column.words("年度 year", NAME_LIMIT),
                Column.words("状态 status", NAME_LIMIT),
                Column.numbers("表 tables"),
                Column.words("勾稽 parity", Integer.MAX_VALUE),
                Column.numbers("行 rows"),
                Column.numbers("问题 problems"),
                Column.numbers("违规 violations")));
    reports.stream().limit(SHOWN).forEach(report -> table.add(cells(report)));
    var lines = new ArrayList<String>();
    lines.add("文件 Documents: " + reports.size());
    table.lines().forEach(line -> lines.add("  " + line));
    if (reports.size() > SHOWN) {
      lines.add("  …");
    }
    lines.addAll(problems(reports));
    return lines;
  }

  private static List<String> cells(DocumentReport report) {
    DocumentLine document = report.document();
    return List.of(
        report.name(),
        orDash(document.district()),
        orDash(document.fiscalYear()),
        document.status().name(),
        number(document.counts().tables()),
        report.parities().entrySet().stream()
            .map(parity -> parity.getKey() + " " + parity.getValue())
            .collect(Collectors.joining(" · ")),
        number(document.counts().rows()),
        number(document.counts().problems()),
        number(report.openViolations().size()));
  }

  private static List<String> problems(List<DocumentReport> reports) {
    var problems = new ArrayList<String>();
    for (DocumentReport report : reports) {
      for (Problem problem : report.document().problems()) {
        if (problem.level() != Problem.Level.INFO) {
          problems.add(
              "  [%s] %s: %s".formatted(problem.level(), report.name(), problem.message().zh()));
        }
      }
    }
    if (problems.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("读取问题 Problems: " + problems.size());
    lines.addAll(problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size())));
    if (problems.size() > PROBLEMS_SHOWN) {
      lines.add("  …");
    }
    return lines;
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "—" : value.toString();
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
