package org.budgetlens.query.export;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code receipts.jsonl}: the record of the topic.
 *
 * @param json the record
 */
public record ReceiptLine(String json) {
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
          "missing");

  /** The lines as CSV: one per rule. */
  public static CsvShape<ReceiptLine> csv() {
    return CsvShape.of(HEADER, line -> cells(ExportJson.read(line.json, Receipt.class)));
  }

  private static List<List<@Nullable Object>> cells(Receipt receipt) {
    return receipt.outcomes().stream().map(outcome -> cells(receipt, outcome)).toList();
  }

  private static List<@Nullable Object> cells(Receipt receipt, RuleOutcome outcome) {
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
    return cells;
  }
}
