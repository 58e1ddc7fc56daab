package org.budgetlens.ingest.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.jspecify.annotations.Nullable;

/** A registered document. */
@Entity
@Table(name = "document")
class DocumentEntity {
  private static final ObjectMapper JSON = EventJson.configure(JsonMapper.builder().build());

  @Id String id = "";

  @Column(insertable = false, updatable = false)
  @Nullable Long intake;

  String file = "";
  long size;

  @Column(name = "hint_department")
  @Nullable String hintDepartment;

  @Column(name = "hint_district")
  @Nullable String hintDistrict;

  @Column(name = "hint_year")
  @Nullable Integer hintYear;

  @Enumerated(EnumType.STRING)
  DocumentStatus status = DocumentStatus.RECEIVED;

  @Enumerated(EnumType.STRING)
  @Nullable DocumentKind kind;

  @Nullable String department;

  @Column(name = "department_code")
  @Nullable String departmentCode;

  @Nullable String district;

  @Column(name = "fiscal_year")
  @Nullable Integer fiscalYear;

  @Nullable String trace;

  @Nullable String slot;
  @Nullable Integer revision;
  String problems = "[]";
  String counts = "{}";

  /** What the uploader said. */
  Hints hints() {
    return new Hints(hintDepartment, hintDistrict, hintYear);
  }

  /** Takes over who published it, and its place among the publications of the slot. */
  void identify(Identity identity, String itsSlot, int itsRevision) {
    kind = identity.kind();
    department = identity.department();
    departmentCode = identity.departmentCode();
    district = identity.district();
    fiscalYear = identity.fiscalYear();
    slot = itsSlot;
    revision = itsRevision;
  }

  /** Takes over the outcome of reading. */
  void conclude(DocumentEvent outcome) {
    status = outcome.status();
    problems = json(outcome.problems());
    counts = json(outcome.counts());
  }

  DocumentDescriptor descriptor() {
    return new DocumentDescriptor(
        id,
        file,
        kind,
        department,
        departmentCode,
        district,
        fiscalYear,
        Objects.requireNonNullElse(slot, DocumentDescriptor.slotOf(id, null, null, null, null)),
        Objects.requireNonNullElse(revision, 1));
  }

  DocumentEvent event() {
    try {
      return new DocumentEvent(
          descriptor(),
          status,
          JSON.readValue(problems, new TypeReference<List<Problem>>() {}),
          JSON.readValue(counts, DocumentCounts.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Registry entry " + id + " is damaged", e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
