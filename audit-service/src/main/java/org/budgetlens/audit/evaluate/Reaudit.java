package org.budgetlens.audit.evaluate;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.table.TableType;

/**
 * Audits a document with changed rows, with the rules about sums only: of those alone a change of
 * amounts may mend something. Which rules are meant for the document is known from its first audit.
 */
final class Reaudit {
  private final List<RuleTrial> sums;

  /**
   * Prepares for changed rows.
   *
   * @param trials all rules, tried on the document as it is
   */
  Reaudit(List<RuleTrial> trials) {
    sums = trials.stream().filter(trial -> isAboutSums(trial.rule().check())).toList();
  }

  /**
   * What does not hold, by the names of rule and subject.
   *
   * @param rows all rows of the document
   * @param changed only rules that read one of these tables are tried
   */
  Set<String> broken(List<NumberedRow> rows, Set<TableType> changed) {
    List<RuleTrial> trials =
        sums.stream()
            .filter(trial -> !Collections.disjoint(trial.tables(), changed))
            .map(RuleTrial::again)
            .toList();
    Readers readers = Readers.of(trials);
    for (NumberedRow row : rows) {
      readers.of(row.row()).forEach(trial -> trial.read(row.row(), row.occurrence()));
    }
    var broken = new HashSet<String>();
    for (RuleTrial trial : trials) {
      trial.conclude();
      trial.subjects().forEach(subject -> broken.add(trial.rule().id() + " " + subject));
    }
    return broken;
  }

  private static boolean isAboutSums(Check check) {
    return switch (check) {
      case Check.Rows rows -> true;
      case Check.ColumnTotals totals -> true;
      case Check.Units units -> true;
      case Check.Trees trees -> true;
      case Check.Tables tables -> true;
      case Check.Documents documents -> true;
      case Check.Facts facts -> !facts.paths();
      case Check.Groups groups ->
          groups.comparisons().stream()
              .allMatch(comparison -> comparison.measure() == Measure.MONEY);
      case Check.Others others -> false;
      case Check.Revisions revisions -> false;
      case Check.Statements statements -> false;
      case Check.Keys keys -> false;
      case Check.TableList list -> false;
    };
  }
}
