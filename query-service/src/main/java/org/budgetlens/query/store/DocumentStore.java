package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.query.export.DocumentLine;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.request.Sort;
import org.budgetlens.query.request.SortKey;
import org.budgetlens.query.request.SortKey.Type;

/** Documents and their tables. */
@ApplicationScoped
public class DocumentStore {
  private static final SortKey NATURAL = new SortKey("e.naturalOrder", Type.TEXT);
  private static final SortKey DEPARTMENT = new SortKey("coalesce(e.department, '')", Type.TEXT);
  private static final SortKey FISCAL_YEAR =
      new SortKey("cast(coalesce(e.fiscalYear, 0) as long)", Type.INTEGER);
  private static final SortKey FILE = new SortKey("e.file", Type.TEXT);
  private static final SortKey STATUS = new SortKey("e.status", Type.TEXT);
  private static final Map<String, SortKey> SORTS =
      Map.of("department", DEPARTMENT, "fiscalYear", FISCAL_YEAR, "file", FILE, "status", STATUS);

  private static final int MANY_TABLES = 10_000;

  private final EntityPages entities;

  DocumentStore(EntityPages entities) {
    this.entities = entities;
  }

  /**
   * Lines of documents, one per document id. Parameters: department, district, fiscalYear, kind,
   * status, current, sort.
   */
  public Pages<DocumentLine> documents(Parameters parameters) {
    var criteria = new Criteria().where("e.listed = true");
    Filters.addToDocuments(criteria, parameters);
    criteria.anyOf("e.kind", "kind", parameters.constants("kind", DocumentKind.class));
    criteria.anyOf("e.status", "status", parameters.constants("status", DocumentStatus.class));
    parameters
        .flag("current")
        .ifPresent(current -> criteria.where("e.current = :current", "current", current));
    Sort sort = Sort.of(parameters, SORTS, NATURAL, "");
    return entities.of(
        DocumentEntity.class, criteria, sort, DocumentStore::key, DocumentEntity::line);
  }

  /**
   * A document.
   *
   * @return fails with {@link RefusedException} where there is none
   */
  public Uni<DocumentEntity> document(String id) {
    var criteria = new Criteria().where("e.listed = true").where("e.id = :id", "id", id);
    return entities
        .first(DocumentEntity.class, criteria, "e.key")
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        new RefusedException(
                            Problem.of(
                                ProblemType.UNKNOWN_DOCUMENT, "No document has the id " + id))));
  }

  /** The tables of a document in their order; none before it is complete. */
  public Uni<List<TableSummary>> tables(DocumentEntity document) {
    if (!document.isMaterialized()) {
      return Uni.createFrom().item(List.of());
    }
    var criteria = new Criteria().where("e.documentKey = :key", "key", document.key());
    return entities
        .list(TableEntity.class, criteria, "e.tableIndex", MANY_TABLES)
        .map(found -> found.stream().map(TableEntity::summary).toList());
  }

  private static String key(SortKey key, DocumentEntity document) {
    if (key.equals(DEPARTMENT)) {
      return Objects.requireNonNullElse(document.department, "");
    }
    if (key.equals(FISCAL_YEAR)) {
      return String.valueOf(Objects.requireNonNullElse(document.fiscalYear, 0));
    }
    if (key.equals(FILE)) {
      return document.file;
    }
    return key.equals(STATUS) ? document.status : document.naturalOrder;
  }
}
