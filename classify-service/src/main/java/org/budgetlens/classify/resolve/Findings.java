package org.budgetlens.classify.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.classify.resolve.Finding.Problem;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.code.PairStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.jspecify.annotations.Nullable;

/** What is to be reviewed on a classified row. */
public final class Findings {
  private Findings() {}

  /** The findings of a row, at most one per kind. */
  public static List<Finding> of(BudgetRow row) {
    var findings = new ArrayList<Finding>();
    for (Map.Entry<CodeKind, Code> entry : row.codes().entrySet()) {
      Code code = entry.getValue();
      Problem problem = problem(entry.getKey(), code.status());
      if (problem != null) {
        findings.add(
            new Finding(
                entry.getKey().jsonName(),
                code.code(),
                Objects.requireNonNullElse(code.name(), ""),
                problem,
                code.catalogName(),
                null));
      }
    }
    EconomicPair pair = row.pair();
    if (pair != null && pair.status() == PairStatus.UNOFFICIAL) {
      findings.add(pair(row, pair));
    }
    String line = row.text().get(Columns.LINE);
    if (line != null
        && row.codes().isEmpty()
        && LineRole.ITEM.name().equals(row.text().get(Columns.ROLE))) {
      LineResolver.kind(row)
          .ifPresent(
              kind ->
                  findings.add(
                      new Finding(kind.jsonName(), "", line, Problem.UNKNOWN_LINE, null, null)));
    }
    return findings;
  }

  private static Finding pair(BudgetRow row, EconomicPair pair) {
    Code government = Objects.requireNonNull(row.code(CodeKind.GOVERNMENT));
    Code department = Objects.requireNonNull(row.code(CodeKind.DEPARTMENT));
    return new Finding(
        Finding.PAIR,
        government.code() + "-" + department.code(),
        government.catalogName() + "-" + department.catalogName(),
        Problem.UNOFFICIAL_PAIR,
        null,
        String.join(";", pair.alternatives()));
  }

  private static @Nullable Problem problem(CodeKind kind, @Nullable CodeStatus status) {
    if (status == null || kind == CodeKind.ORGANISATION) {
      return null;
    }
    return switch (status) {
      case EXACT, ALIAS, LOCAL -> null;
      case UNKNOWN -> Problem.UNKNOWN;
      case NAME_MISMATCH -> Problem.NAME_MISMATCH;
      case OUT_OF_PERIOD -> Problem.OUT_OF_PERIOD;
      case ABSENT -> Problem.ABSENT;
    };
  }
}
