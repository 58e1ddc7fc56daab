package org.budgetlens.query.export;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code violations.jsonl}: the record of the topic, and whose it is.
 *
 * @param record the record
 * @param organisation whose it is; null where the catalog does not know
 */
public record ViolationLine(String record, @Nullable Publisher organisation) {
  private static final List<String> HEADER =
      List.of(
          "id",
          "rule",
          "ruleVersion",
          "severity",
          "status",
          "document",
          "file",
          "department",
          "district",
          "fiscalYear",
          "revision",
          "subject",
          "leftLabel",
          "leftFen",
          "leftSource",
          "rightLabel",
          "rightFen",
          "rightSource",
          "differenceFen",
          "toleranceFen",
          "materiality",
          "messageZh",
          "messageEn",
          "firstSeenRevision",
          "lastSeenRevision",
          "cause",
          "organisation",
          "organisationName");

  /** The lines as CSV. */
  public static CsvShape<ViolationLine> csv() {
    return CsvShape.of(HEADER, line -> List.of(line.cells()));
  }

  /** The fields the line can have. */
  public static List<String> fields() {
    return Publisher.addedTo(ExportJson.fields(Violation.class));
  }

  /** The line as JSON. */
  public String json() {
    return Publisher.added(record, organisation);
  }

  private List<@Nullable Object> cells() {
    Violation violation = ExportJson.read(record, Violation.class);
    var document = violation.document();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(violation.id());
    cells.add(violation.rule().id());
    cells.add(violation.rule().version());
    cells.add(violation.severity());
    cells.add(violation.status());
    cells.add(document.id());
    cells.add(document.file());
    cells.add(document.department());
    cells.add(document.district());
    cells.add(document.fiscalYear());
    cells.add(document.revision());
    cells.add(violation.subject().key());
    addSide(cells, violation.left());
    addSide(cells, violation.right());
    cells.add(violation.difference());
    cells.add(violation.tolerance());
    cells.add(violation.materiality());
    cells.add(violation.message().zh());
    cells.add(violation.message().en());
    cells.add(violation.firstSeen().revision());
    cells.add(violation.lastSeen().revision());
    cells.add(violation.cause());
    cells.add(organisation == null ? null : organisation.code());
    cells.add(organisation == null ? null : organisation.name());
    return cells;
  }

  private static void addSide(List<@Nullable Object> cells, ComparedSide side) {
    cells.add(side.label().zh());
    cells.add(side.fen());
    cells.add(
        String.join(
            "; ", side.contributions().stream().map(it -> SourceText.of(it.source())).toList()));
  }
}
