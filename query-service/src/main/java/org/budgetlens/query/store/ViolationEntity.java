package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.budgetlens.query.export.Publisher;
import org.budgetlens.query.export.ViolationLine;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A violation in its current state. */
@Entity
@Immutable
@Table(name = "violation")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class ViolationEntity {
  @Id String id;
  String slot;
  String document;
  int revision;
  String rule;
  String severity;
  String status;
  @Nullable String department;

  @Column(name = "department_code")
  @Nullable String departmentCode;

  @Nullable String district;

  @Column(name = "fiscal_year")
  @Nullable Integer fiscalYear;

  long difference;
  BigDecimal materiality;
  String record;

  @Column(name = "natural_order")
  String naturalOrder;

  @Formula(
      "(select d.organisation from document d where d.id = document and d.revision = revision)")
  @Nullable String organisation;

  @Formula(
      "(select d.organisation_name from document d where d.id = document and d.revision = revision)")
  @Nullable String organisationName;

  /** Its line. */
  public ViolationLine line() {
    return new ViolationLine(record, Publisher.of(organisation, organisationName));
  }
}
