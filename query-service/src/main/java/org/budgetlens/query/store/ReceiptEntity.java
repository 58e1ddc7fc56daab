package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.budgetlens.query.export.ReceiptLine;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The receipt of a document revision. */
@Entity
@Immutable
@Table(name = "receipt")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class ReceiptEntity {
  @Id
  @Column(name = "document_key")
  long documentKey;

  String document;
  int revision;
  @Nullable String department;

  @Column(name = "department_code")
  @Nullable String departmentCode;

  @Nullable String district;

  @Column(name = "fiscal_year")
  @Nullable Integer fiscalYear;

  String record;

  @Column(name = "natural_order")
  String naturalOrder;

  /** Its line. */
  public ReceiptLine line() {
    return new ReceiptLine(record);
  }
}
