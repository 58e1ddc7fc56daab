package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.budgetlens.query.export.CatalogItemLine;
import org.budgetlens.query.export.CatalogLine;
import org.budgetlens.query.export.CsvShape;
import org.budgetlens.query.export.DeadLetterLine;
import org.budgetlens.query.export.DepartmentLine;
import org.budgetlens.query.export.DistrictLine;
import org.budgetlens.query.export.DocumentLine;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.export.FoundProject;
import org.budgetlens.query.export.ProjectLine;
import org.budgetlens.query.export.ReceiptLine;
import org.budgetlens.query.export.RowLine;
import org.budgetlens.query.export.ScorecardLine;
import org.budgetlens.query.export.TableLine;
import org.budgetlens.query.export.ViewLine;
import org.budgetlens.query.export.ViolationLine;
import org.budgetlens.query.store.Pages;
import org.budgetlens.query.view.ViewResult;

/**
 * A list, and how its items are written.
 *
 * @param pages the list
 * @param json an item as JSON in one line
 * @param csv an item as CSV; worked out only where it is wanted
 */
record Answer<T>(Pages<T> pages, Function<T, String> json, Uni<CsvShape<T>> csv) {
  private Answer(Pages<T> pages, Function<T, String> json, CsvShape<T> csv) {
    this(pages, json, Uni.createFrom().item(csv));
  }

  static Answer<DocumentLine> documents(Pages<DocumentLine> pages) {
    return new Answer<>(pages, ExportJson::write, DocumentLine.csv());
  }

  static Answer<TableLine> tables(Pages<TableLine> pages) {
    return new Answer<>(pages, ExportJson::write, TableLine.csv());
  }

  static Answer<RowLine> rows(Pages<RowLine> pages, Uni<CsvShape<RowLine>> csv) {
    return new Answer<>(pages, RowLine::json, csv);
  }

  static Answer<ProjectLine> projects(Pages<ProjectLine> pages) {
    return new Answer<>(pages, ExportJson::write, ProjectLine.csv());
  }

  static Answer<ViolationLine> violations(Pages<ViolationLine> pages) {
    return new Answer<>(pages, ViolationLine::json, ViolationLine.csv());
  }

  static Answer<ViewLine> view(ViewResult view) {
    return new Answer<>(Pages.of(ViewLine.of(view)), ExportJson::write, ViewLine.csv());
  }

  static Answer<FoundProject> foundProjects(Pages<FoundProject> pages) {
    return new Answer<>(pages, ExportJson::write, FoundProject.csv());
  }

  static Answer<ScorecardLine> scorecards(Pages<ScorecardLine> pages) {
    return new Answer<>(pages, ExportJson::write, ScorecardLine.csv());
  }

  static Answer<DepartmentLine> departments(Pages<DepartmentLine> pages) {
    return new Answer<>(pages, ExportJson::write, DepartmentLine.csv());
  }

  static Answer<DistrictLine> districts(Pages<DistrictLine> pages) {
    return new Answer<>(pages, ExportJson::write, DistrictLine.csv());
  }

  static Answer<CatalogLine> catalogs(Pages<CatalogLine> pages) {
    return new Answer<>(pages, ExportJson::write, CatalogLine.csv());
  }

  static Answer<CatalogItemLine> catalogItems(Pages<CatalogItemLine> pages) {
    return new Answer<>(pages, ExportJson::write, CatalogItemLine.csv());
  }

  static Answer<DeadLetterLine> deadLetters(Pages<DeadLetterLine> pages) {
    return new Answer<>(pages, ExportJson::write, DeadLetterLine.csv());
  }

  static Answer<ReceiptLine> receipts(Pages<ReceiptLine> pages) {
    return new Answer<>(pages, ReceiptLine::json, ReceiptLine.csv());
  }
}
