package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.budgetlens.query.export.ProjectLine;
import org.budgetlens.query.export.ReceiptLine;
import org.budgetlens.query.export.RowLine;
import org.budgetlens.query.export.TableLine;
import org.budgetlens.query.export.ViolationLine;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.store.DocumentEntity;
import org.budgetlens.query.store.DocumentStore;
import org.budgetlens.query.store.Pages;
import org.budgetlens.query.store.ProjectStore;
import org.budgetlens.query.store.ReceiptStore;
import org.budgetlens.query.store.RowStore;
import org.budgetlens.query.store.RowStore.RowColumns;
import org.budgetlens.query.store.ViolationStore;

/** The lists of a document. Parameters are read at once, the database only afterwards. */
@ApplicationScoped
class DocumentParts {
  private final DocumentStore documents;
  private final RowStore rows;
  private final ViolationStore violations;
  private final ReceiptStore receipts;
  private final ProjectStore projects;

  DocumentParts(
      DocumentStore documents,
      RowStore rows,
      ViolationStore violations,
      ReceiptStore receipts,
      ProjectStore projects) {
    this.documents = documents;
    this.projects = projects;
    this.rows = rows;
    this.violations = violations;
    this.receipts = receipts;
  }

  Uni<Answer<TableLine>> tables(String id, Parameters parameters) {
    return documents
        .document(id)
        .chain(documents::tables)
        .map(tables -> tables.stream().map(it -> TableLine.of(id, it)).toList())
        .map(lines -> Answer.tables(Pages.of(lines, ListKeys::of)));
  }

  Uni<Answer<RowLine>> rows(String id, Parameters parameters) {
    RowFilter filter = RowFilter.of(parameters);
    return documents
        .document(id)
        .chain(
            document ->
                document.isMaterialized()
                    ? rows(document, filter)
                    : Uni.createFrom().item(Answer.rows(Pages.none(), withoutColumns())));
  }

  Uni<Answer<ProjectLine>> projects(String id, Parameters parameters) {
    return documents
        .document(id)
        .map(
            document ->
                Answer.projects(
                    document.isMaterialized() ? projects.ofDocument(document) : Pages.none()));
  }

  Uni<Answer<ViolationLine>> violations(String id, Parameters parameters) {
    var list = violations.ofDocument(parameters);
    return documents.document(id).map(document -> Answer.violations(list.apply(document)));
  }

  Uni<Answer<ReceiptLine>> receipts(String id, Parameters parameters) {
    return documents.document(id).map(document -> Answer.receipts(receipts.ofDocument(document)));
  }

  private Uni<Answer<RowLine>> rows(DocumentEntity document, RowFilter filter) {
    return documents
        .tables(document)
        .map(tables -> Answer.rows(rows.rows(document, tables, filter), rows.columns(document)));
  }

  private static Uni<RowColumns> withoutColumns() {
    return Uni.createFrom().item(new RowColumns(List.of(), List.of(), Map.of()));
  }
}
