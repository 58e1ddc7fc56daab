package org.budgetlens.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.query.export.ViolationLine;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Sort;
import org.budgetlens.query.request.SortKey;
import org.budgetlens.query.request.SortKey.Type;

/** Violations in their current state. */
@ApplicationScoped
public class ViolationStore {
  private static final SortKey NATURAL = new SortKey("e.naturalOrder", Type.TEXT);
  private static final SortKey MATERIALITY = new SortKey("e.materiality", Type.DECIMAL);
  private static final SortKey DIFFERENCE = new SortKey("abs(e.difference)", Type.INTEGER);
  private static final SortKey RULE = new SortKey("e.rule", Type.TEXT);
  private static final SortKey SEVERITY = new SortKey("e.severity", Type.TEXT);
  private static final SortKey STATUS = new SortKey("e.status", Type.TEXT);
  private static final Map<String, SortKey> SORTS =
      Map.of(
          "materiality", MATERIALITY,
          "difference", DIFFERENCE,
          "rule", RULE,
          "severity", SEVERITY,
          "status", STATUS);

  private final EntityPages entities;

  ViolationStore(EntityPages entities) {
    this.entities = entities;
  }

  /**
   * Violations. Parameters: rule, severity, status, department, district, fiscalYear, document,
   * sort.
   */
  public Pages<ViolationLine> violations(Parameters parameters) {
    var criteria = criteria(parameters);
    criteria.anyOf("e.document", "documents", parameters.all("document"));
    return pages(criteria, sort(parameters));
  }

  /**
   * Violations of a document: of all its slot for the revision that is shown, else those last
   * checked in it. Parameters: rule, severity, status, sort.
   */
  public Function<DocumentEntity, Pages<ViolationLine>> ofDocument(Parameters parameters) {
    Criteria criteria = criteria(parameters);
    Sort sort = sort(parameters);
    return document ->
        pages(
            document.isCurrent()
                ? criteria.where("e.slot = :slot", "slot", document.slot())
                : criteria.where("e.document = :document", "document", document.id()),
            sort);
  }

  private static Criteria criteria(Parameters parameters) {
    var criteria = new Criteria();
    Filters.add(criteria, parameters);
    criteria.anyOf("e.rule", "rules", parameters.all("rule"));
    criteria.anyOf("e.severity", "severities", parameters.constants("severity", Severity.class));
    criteria.anyOf("e.status", "statuses", parameters.constants("status", ViolationStatus.class));
    return criteria;
  }

  private static Sort sort(Parameters parameters) {
    return Sort.of(parameters, SORTS, NATURAL, "");
  }

  private Pages<ViolationLine> pages(Criteria criteria, Sort sort) {
    return entities.of(
        ViolationEntity.class, criteria, sort, ViolationStore::key, ViolationEntity::line);
  }

  private static String key(SortKey key, ViolationEntity violation) {
    if (key.equals(MATERIALITY)) {
      return violation.materiality.toPlainString();
    }
    if (key.equals(DIFFERENCE)) {
      return String.valueOf(Math.abs(violation.difference));
    }
    if (key.equals(RULE)) {
      return violation.rule;
    }
    if (key.equals(SEVERITY)) {
      return violation.severity;
    }
    return key.equals(STATUS) ? violation.status : violation.naturalOrder;
  }
}
