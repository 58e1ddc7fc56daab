package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.export.FoundProject;
import org.budgetlens.query.export.ProjectLine;
import org.budgetlens.query.export.Publisher;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A project that a document prints. */
@Entity
@Immutable
@Table(name = "project")
@IdClass(ProjectEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class ProjectEntity {
  /**
   * What identifies a project.
   *
   * @param documentKey the document's key
   * @param place its position among the document's projects
   */
  public record Key(long documentKey, int place) implements Serializable {}

  @Id
  @Column(name = "document_key")
  long documentKey;

  @Id int place;

  String document;
  @Nullable String department;

  @Column(name = "department_code")
  @Nullable String departmentCode;

  @Nullable String district;

  @Column(name = "fiscal_year")
  @Nullable Integer fiscalYear;

  String type;
  @Nullable String code;
  @Nullable String name;
  @Nullable Long amount;
  @Nullable Long executed;
  @Nullable BigDecimal score;
  boolean current;
  String record;

  @Column(name = "natural_order")
  String naturalOrder;

  @Formula("(select d.organisation from document d where d.key = document_key)")
  @Nullable String organisation;

  @Formula("(select d.organisation_name from document d where d.key = document_key)")
  @Nullable String organisationName;

  /** Its line. */
  ProjectLine project() {
    return ExportJson.read(record, ProjectLine.class);
  }

  /** Its line, with whose project it is. */
  public FoundProject line() {
    return new FoundProject(
        department,
        district,
        fiscalYear,
        Publisher.of(organisation, organisationName),
        null,
        project());
  }
}
