package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.contracts.audit.Receipt;

/**
 * What the audit of a document revision says.
 *
 * @param receipt exactly one outcome per rule
 * @param findings roots before what follows from them, then by rule and subject
 */
public record Evaluation(Receipt receipt, List<Finding> findings) {
  public Evaluation {
    findings = List.copyOf(findings);
  }
}
