package org.budgetlens.query.export;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code receipts.jsonl}: the record of the topic, and whose it is.
 *
 * @param record the record
 * @param organisation whose it is; null where the catalog does not know
 */
public record ReceiptLine(String record, @Nullable Publisher organisation) {
  private static final List<String> HEADER =
      List.of(
          "document",
          "file",
          "department",
          "district",
          "fiscalYear",
          "revision",
          "pack",
          "rows",
          "rule",
          "ruleVersion",
          "outcome",
          "checks",
          "violations",
          "roundings",
          "reasonZh",
          "reasonEn",
          "missing",
          "organisation",
          "organisationName");

  /** The lines as CSV: one per rule. */
  public static CsvShape<ReceiptLine> csv() {
    return CsvShape.of(HEADER, ReceiptLine::cells);
  }

  /** The fields the line can have. */
  public static List<String> fields() {
    return Publisher.addedTo(ExportJson.fields(Receipt.class));
  }

  /** The line as JSON. */
  public String json() {
    return Publisher.added(record, organisation);
  }

  private List<List<@Nullable Object>> cells() {
    Receipt receipt = ExportJson.read(record, Receipt.class);
    return receipt.outcomes().stream().map(outcome -> cells(receipt, outcome)).toList();
  }

  private List<@Nullable Object> cells(Receipt receipt, RuleOutcome outcome) {
    var document = receipt.document();
    var reason = outcome.reason();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(document.id());
    cells.add(document.file());
    cells.add(document.department());
    cells.add(document.district());
    cells.add(document.fiscalYear());
    cells.add(document.revision());
    cells.add(receipt.pack());
    cells.add(receipt.rowCount());
    cells.add(outcome.rule().id());
    cells.add(outcome.rule().version());
    cells.add(outcome.outcome());
    cells.add(outcome.checks());
    cells.add(outcome.violations());
    cells.add(outcome.roundings());
    cells.add(reason == null ? null : reason.zh());
    cells.add(reason == null ? null : reason.en());
    cells.add(String.join("; ", outcome.missing()));
    cells.add(organisation == null ? null : organisation.code());
    cells.add(organisation == null ? null : organisation.name());
    return cells;
  }
}
