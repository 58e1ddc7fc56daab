package org.budgetlens.benchmark.findings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.budgetlens.audit.evaluate.Evaluation;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;

/** A document's findings as a table to read, in their order, and the rules without a verdict. */
final class FindingsTable {
  private FindingsTable() {}

  /**
   * Writes the table.
   *
   * @param document the document's file
   * @param rows how many rows were audited
   */
  static String of(String document, int rows, Evaluation evaluation) {
    List<Finding> findings = evaluation.findings();
    Map<String, Finding> byId =
        findings.stream().collect(Collectors.toMap(Finding::id, finding -> finding));
    var text = new StringBuilder();
    text.append("# ").append(document).append("\n\n");
    text.append(rows).append(" rows, ").append(findings.size()).append(" findings. ");
    text.append("Money in 分.\n\n");
    text.append("| rule | severity | subject | left | right | follows from |\n");
    text.append("| --- | --- | --- | ---: | ---: | --- |\n");
    for (Finding finding : findings) {
      Finding cause = finding.cause() == null ? null : byId.get(finding.cause());
      text.append(
          "| %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  finding.rule().id(),
                  finding.severity(),
                  cell(finding.subject().key()),
                  side(finding.left()),
                  side(finding.right()),
                  cause == null ? "" : cause.rule().id() + " " + cell(cause.subject().key())));
    }
    text.append("\nWithout a verdict: ").append(open(evaluation)).append(".\n");
    return text.toString();
  }

  private static String side(ComparedSide side) {
    String text = side.text();
    if (text != null) {
      return cell(text);
    }
    return side.value() == null ? Long.toString(side.fen()) : side.value().toPlainString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static String open(Evaluation evaluation) {
    String open =
        evaluation.receipt().outcomes().stream()
            .filter(FindingsTable::isOpen)
            .map(outcome -> outcome.rule().id() + " " + outcome.outcome() + " " + missing(outcome))
            .collect(Collectors.joining("; "));
    return open.isEmpty() ? "none" : open;
  }

  private static boolean isOpen(RuleOutcome outcome) {
    return outcome.outcome() == Outcome.INSUFFICIENT || outcome.outcome() == Outcome.ERROR;
  }

  private static String missing(RuleOutcome outcome) {
    return String.join(", ", outcome.missing());
  }
}
