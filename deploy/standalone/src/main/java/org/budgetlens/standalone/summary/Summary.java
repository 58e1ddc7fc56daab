package org.budgetlens.standalone.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.standalone.api.Calls;
import org.budgetlens.standalone.api.DocumentLine;
import org.budgetlens.standalone.api.QueryClient;
import org.budgetlens.standalone.api.View;
import org.budgetlens.standalone.console.Terminal;
import org.budgetlens.standalone.submission.Refusal;

/** Tells what came out. */
public final class Summary {
  /**
   * Of a large submission only so many documents are told in detail; the dashboard has them all.
   */
  private static final int DETAILED = 200;

  /** As many columns as fit beside each other. */
  private static final int COMPARED = 6;

  private static final List<String> VIEWS =
      List.of(
          "functional-classes",
          "government-economic",
          "three-public",
          "procurement",
          "purchased-services");

  private final QueryClient query;
  private final Terminal terminal;

  /** Tells on a terminal what a service knows. */
  public Summary(QueryClient query, Terminal terminal) {
    this.query = query;
    this.terminal = terminal;
  }

  /**
   * Prints documents, violations and the cross-department views.
   *
   * @param ids the submitted documents
   * @param refused the files that are none
   * @return whether every document was processed
   */
  public boolean print(Set<String> ids, List<Refusal> refused)
      throws IOException, InterruptedException {
    List<DocumentLine> documents =
        query.documents().stream().filter(document -> ids.contains(document.id())).toList();
    List<DocumentReport> reports = reports(documents);
    if (!reports.isEmpty()) {
      section(DocumentSection.lines(reports));
      section(ViolationSection.lines(reports));
      printViews(documents);
    }
    if (!refused.isEmpty()) {
      section(refusals(refused));
    }
    return documents.stream().noneMatch(one -> one.status() == DocumentStatus.REJECTED);
  }

  private List<DocumentReport> reports(List<DocumentLine> documents)
      throws IOException, InterruptedException {
    var reports = new ArrayList<Callable<DocumentReport>>();
    for (DocumentLine document : documents.subList(0, Math.min(DETAILED, documents.size()))) {
      reports.add(() -> report(document));
    }
    return Calls.all(reports);
  }

  private DocumentReport report(DocumentLine document) throws IOException, InterruptedException {
    return document.status() == DocumentStatus.MATERIALIZED
        ? new DocumentReport(document, query.tables(document.id()), query.violations(document.id()))
        : new DocumentReport(document, List.of(), List.of());
  }

  private void printViews(List<DocumentLine> documents) throws IOException, InterruptedException {
    List<String> compared =
        documents.stream()
            .filter(document -> document.status() == DocumentStatus.MATERIALIZED)
            .map(DocumentLine::id)
            .limit(COMPARED)
            .toList();
    if (compared.isEmpty()) {
      return;
    }
    for (String name : VIEWS) {
      View view = query.view(name, compared);
      if (!view.rows().isEmpty()) { // nobody publishes such tables
        section(ViewSection.lines(view));
      }
    }
  }

  private void section(List<String> lines) {
    terminal.line("");
    lines.forEach(terminal::line);
  }

  private static List<String> refusals(List<Refusal> refused) {
    var lines = new ArrayList<String>();
    lines.add("未接收 Refused: " + refused.size());
    refused.forEach(refusal -> lines.add("  " + refusal.file() + ": " + refusal.reason()));
    return lines;
  }
}
