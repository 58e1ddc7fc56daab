package org.budgetlens.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.budgetlens.query.export.ReceiptLine;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Sort;
import org.budgetlens.query.request.SortKey;
import org.budgetlens.query.request.SortKey.Type;

/** Receipts. */
@ApplicationScoped
public class ReceiptStore {
  private static final Sort BY_NATURAL_ORDER =
      new Sort("", List.of(new SortKey("e.naturalOrder", Type.TEXT)), false);

  private static final String OF_CURRENT =
      "exists (select 1 from DocumentEntity d where d.key = e.documentKey and d.current = true)";

  private final EntityPages entities;

  ReceiptStore(EntityPages entities) {
    this.entities = entities;
  }

  /**
   * Receipts. Parameters: department, organisation, district, fiscalYear, document; undecided for
   * those with rules that came to no verdict, or with none such; current for those of documents
   * that readers see, or do not.
   */
  public Pages<ReceiptLine> receipts(Parameters parameters) {
    var criteria = new Criteria();
    parameters
        .flag("undecided")
        .ifPresent(wanted -> criteria.where(wanted ? "e.judged < e.rules" : "e.judged >= e.rules"));
    parameters
        .flag("current")
        .ifPresent(wanted -> criteria.where((wanted ? "" : "not ") + OF_CURRENT));
    criteria.anyOf("e.document", "documents", parameters.all("document"));
    Filters.add(criteria, parameters);
    return pages(criteria);
  }

  /** The receipt of a document. */
  public Pages<ReceiptLine> ofDocument(DocumentEntity document) {
    return pages(new Criteria().where("e.documentKey = :key", "key", document.key()));
  }

  private Pages<ReceiptLine> pages(Criteria criteria) {
    return entities.of(
        ReceiptEntity.class,
        criteria,
        BY_NATURAL_ORDER,
        (key, receipt) -> receipt.naturalOrder,
        ReceiptEntity::line);
  }
}
