package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.query.export.DocumentLine;
import org.budgetlens.query.export.Publisher;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A document revision, as readers see it. */
@Entity
@Immutable
@Table(name = "document")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class DocumentEntity {
  @Id long key;
  String id;
  int revision;
  String status;
  String file;
  @Nullable String kind;
  @Nullable String department;

  @Column(name = "department_code")
  @Nullable String departmentCode;

  @Nullable String district;

  @Column(name = "fiscal_year")
  @Nullable Integer fiscalYear;

  @Nullable String slot;
  String problems;

  @Column(name = "table_count")
  int tableCount;

  @Column(name = "row_count")
  int rowCount;

  @Column(name = "detail_row_count")
  int detailRowCount;

  @Column(name = "problem_count")
  int problemCount;

  @Column(name = "fact_year")
  @Nullable Integer factYear;

  @Nullable String organisation;

  @Column(name = "organisation_name")
  @Nullable String organisationName;

  boolean current;
  boolean listed;

  @Column(name = "natural_order")
  String naturalOrder;

  /** Its key in this database. */
  public long key() {
    return key;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its revision in its slot. */
  public int revision() {
    return revision;
  }

  /** Its file name. */
  public String file() {
    return file;
  }

  /** What a later version of the same publication replaces. */
  public String slot() {
    return Objects.requireNonNull(slot, "only described documents are read");
  }

  /** The partition that holds its rows. */
  public int factYear() {
    return factYear == null ? 0 : factYear;
  }

  /** Whether its slot shows this revision. */
  public boolean isCurrent() {
    return current;
  }

  /** Whether it is complete; its tables and rows are shown from then on. */
  public boolean isMaterialized() {
    return status.equals(DocumentStatus.MATERIALIZED.name());
  }

  /** Its line. */
  public DocumentLine line() {
    var counts = new DocumentCounts(tableCount, rowCount, detailRowCount, problemCount);
    return new DocumentLine(
        id,
        file,
        kind,
        department,
        departmentCode,
        district,
        fiscalYear,
        revision,
        status,
        problems,
        counts,
        Publisher.of(organisation, organisationName));
  }
}
