package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.budgetlens.query.export.Publisher;
import org.budgetlens.query.export.ReceiptLine;
import org.hibernate.annotations.Formula;
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
  int rules;
  int judged;

  @Column(name = "natural_order")
  String naturalOrder;

  @Formula("(select d.organisation from document d where d.key = document_key)")
  @Nullable String organisation;

  @Formula("(select d.organisation_name from document d where d.key = document_key)")
  @Nullable String organisationName;

  /** Its line. */
  public ReceiptLine line() {
    return new ReceiptLine(record, Publisher.of(organisation, organisationName));
  }
}
