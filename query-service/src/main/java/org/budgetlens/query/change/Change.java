package org.budgetlens.query.change;

import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;

/** One record of a topic, read. */
public sealed interface Change {
  /** The document revision it concerns. */
  DocumentKey document();

  /** A document came one step further. */
  record Lifecycle(DocumentEvent event) implements Change {
    @Override
    public DocumentKey document() {
      return keyOf(event.document());
    }
  }

  /** A row with its codes resolved. */
  record Row(BudgetRow row) implements Change {
    @Override
    public DocumentKey document() {
      return new DocumentKey(row.document(), row.revision());
    }
  }

  /** All rows of a document have been published. */
  record Seal(DocumentSeal seal) implements Change {
    @Override
    public DocumentKey document() {
      return keyOf(seal.document());
    }
  }

  /** A violation's current state. */
  record Finding(Violation violation) implements Change {
    @Override
    public DocumentKey document() {
      return keyOf(violation.document());
    }
  }

  /** Every rule has an outcome. */
  record Audit(Receipt receipt) implements Change {
    @Override
    public DocumentKey document() {
      return keyOf(receipt.document());
    }
  }

  private static DocumentKey keyOf(DocumentDescriptor document) {
    return new DocumentKey(document.id(), document.revision());
  }
}
