package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import java.util.List;
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
import org.budgetlens.query.export.RowWorkbook;
import org.budgetlens.query.export.ScorecardLine;
import org.budgetlens.query.export.TableLine;
import org.budgetlens.query.export.ViewLine;
import org.budgetlens.query.export.ViewWorkbook;
import org.budgetlens.query.export.ViolationLine;
import org.budgetlens.query.export.ViolationWorkbook;
import org.budgetlens.query.export.Words;
import org.budgetlens.query.export.WorkbookShape;
import org.budgetlens.query.store.Pages;
import org.budgetlens.query.store.RowStore.RowColumns;
import org.budgetlens.query.view.ViewResult;
import org.jspecify.annotations.Nullable;

/**
 * A list, and how its items are written.
 *
 * @param pages the list
 * @param json an item as JSON in one line
 * @param fields the fields an item's JSON can have
 * @param csv an item as CSV; worked out only where it is wanted
 * @param workbook an item in a workbook for people; null where its lines are those of the CSV
 */
record Answer<T>(
    Pages<T> pages,
    Function<T, String> json,
    List<String> fields,
    Uni<CsvShape<T>> csv,
    @Nullable Function<Words, Uni<WorkbookShape<T>>> workbook) {
  Answer {
    fields = List.copyOf(fields);
  }

  private Answer(
      Pages<T> pages, Function<T, String> json, List<String> fields, Uni<CsvShape<T>> csv) {
    this(pages, json, fields, csv, null);
  }

  private static <T> Answer<T> of(Class<T> type, Pages<T> pages, CsvShape<T> csv) {
    return new Answer<>(
        pages, ExportJson::write, ExportJson.fields(type), Uni.createFrom().item(csv));
  }

  static Answer<DocumentLine> documents(Pages<DocumentLine> pages) {
    return of(DocumentLine.class, pages, DocumentLine.csv());
  }

  static Answer<TableLine> tables(Pages<TableLine> pages) {
    return of(TableLine.class, pages, TableLine.csv());
  }

  static Answer<RowLine> rows(Pages<RowLine> pages, Uni<RowColumns> columns) {
    return new Answer<>(
        pages,
        RowLine::json,
        RowLine.fields(),
        columns.map(it -> RowLine.csv(it.texts(), it.amounts())),
        words -> columns.map(it -> RowWorkbook.of(it.tables(), words)));
  }

  static Answer<ProjectLine> projects(Pages<ProjectLine> pages) {
    return of(ProjectLine.class, pages, ProjectLine.csv());
  }

  static Answer<ViolationLine> violations(Pages<ViolationLine> pages) {
    return new Answer<>(
        pages,
        ViolationLine::json,
        ViolationLine.fields(),
        Uni.createFrom().item(ViolationLine.csv()),
        words -> Uni.createFrom().item(ViolationWorkbook.of(words)));
  }

  static Answer<ViewLine> view(ViewResult view) {
    return of(ViewLine.class, Pages.whole(ViewLine.of(view)), ViewLine.csv());
  }

  /** A view as people read it. */
  static Answer<ViewResult.Row> viewWorkbook(ViewResult view) {
    return new Answer<>(
        Pages.whole(view.rows()),
        ExportJson::write,
        ExportJson.fields(ViewResult.Row.class),
        Uni.createFrom().failure(() -> new IllegalStateException("Only a workbook")),
        words -> Uni.createFrom().item(ViewWorkbook.of(view, words)));
  }

  static Answer<FoundProject> foundProjects(Pages<FoundProject> pages) {
    return of(FoundProject.class, pages, FoundProject.csv());
  }

  static Answer<ScorecardLine> scorecards(Pages<ScorecardLine> pages) {
    return of(ScorecardLine.class, pages, ScorecardLine.csv());
  }

  static Answer<DepartmentLine> departments(Pages<DepartmentLine> pages) {
    return of(DepartmentLine.class, pages, DepartmentLine.csv());
  }

  static Answer<DistrictLine> districts(Pages<DistrictLine> pages) {
    return of(DistrictLine.class, pages, DistrictLine.csv());
  }

  static Answer<CatalogLine> catalogs(Pages<CatalogLine> pages) {
    return of(CatalogLine.class, pages, CatalogLine.csv());
  }

  static Answer<CatalogItemLine> catalogItems(Pages<CatalogItemLine> pages) {
    return of(CatalogItemLine.class, pages, CatalogItemLine.csv());
  }

  static Answer<DeadLetterLine> deadLetters(Pages<DeadLetterLine> pages) {
    return of(DeadLetterLine.class, pages, DeadLetterLine.csv());
  }

  static Answer<ReceiptLine> receipts(Pages<ReceiptLine> pages) {
    return new Answer<>(
        pages, ReceiptLine::json, ReceiptLine.fields(), Uni.createFrom().item(ReceiptLine.csv()));
  }
}
