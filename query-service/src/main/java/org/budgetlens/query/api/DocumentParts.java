package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.budgetlens.query.export.CsvShape;
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
        .map(lines -> Answer.tables(Pages.of(lines)));
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
    Uni<CsvShape<RowLine>> csv =
        rows.columns(document).map(it -> RowLine.csv(it.texts(), it.amounts()));
    return documents
        .tables(document)
        .map(tables -> Answer.rows(rows.rows(document, tables, filter), csv));
  }

  private static Uni<CsvShape<RowLine>> withoutColumns() {
    return Uni.createFrom().item(RowLine.csv(List.of(), List.of()));
  }
}
