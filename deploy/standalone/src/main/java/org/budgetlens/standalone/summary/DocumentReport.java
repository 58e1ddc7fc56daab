package org.budgetlens.standalone.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.standalone.api.DocumentLine;
import org.budgetlens.standalone.api.TableLine;

/**
 * What the pipeline says of a document.
 *
 * @param document who, when, how far
 * @param tables its tables
 * @param violations what was found in it, resolved findings included
 */
record DocumentReport(DocumentLine document, List<TableLine> tables, List<Violation> violations) {
  DocumentReport {
    tables = List.copyOf(tables);
    violations = List.copyOf(violations);
  }

  /** The findings that stand. */
  List<Violation> openViolations() {
    return violations.stream()
        .filter(violation -> violation.status() != ViolationStatus.RESOLVED)
        .toList();
  }

  /** How many tables have each parity; only those that occur. */
  Map<Parity, Long> parities() {
    var parities = new EnumMap<Parity, Long>(Parity.class);
    tables.forEach(table -> parities.merge(table.parity(), 1L, Long::sum));
    return parities;
  }

  /** The department's name, or the file's where the department is unknown. */
  String name() {
    String department = document.department();
    return department == null ? document.file() : department;
  }
}
