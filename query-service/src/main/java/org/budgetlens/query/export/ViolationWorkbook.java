package org.budgetlens.query.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.query.export.WorkbookShape.Percentage;
import org.jspecify.annotations.Nullable;

/** Findings as people read them: what is wrong, where, and how much money it is about. */
public final class ViolationWorkbook {
  private static final List<String> COLUMNS =
      List.of(
          "severity",
          "status",
          "department",
          "fiscalYear",
          "rule",
          "message",
          "leftLabel",
          "leftFen",
          "leftSource",
          "rightLabel",
          "rightFen",
          "rightSource",
          "differenceFen",
          "materiality",
          "file",
          "id",
          "cause");

  private final Words words;

  private ViolationWorkbook(Words words) {
    this.words = words;
  }

  /** Findings as a sheet of a workbook, one a line. */
  public static WorkbookShape<ViolationLine> of(Words words) {
    var sheet =
        new Sheet(
            words.of("findings"),
            COLUMNS.stream().map(it -> WorkbookShape.heading(it, words)).toList());
    var workbook = new ViolationWorkbook(words);
    return new WorkbookShape<>(
        sheet, line -> sheet, line -> List.of(workbook.cells(line)), List.of());
  }

  private List<@Nullable Object> cells(ViolationLine line) {
    Violation violation = ExportJson.read(line.record(), Violation.class);
    var cells = new ArrayList<@Nullable Object>();
    cells.add(words.of(violation.severity().name()));
    cells.add(words.of(violation.status().name()));
    cells.add(violation.document().department());
    cells.add(violation.document().fiscalYear());
    cells.add(violation.rule().id());
    cells.add(text(violation.message()));
    add(cells, violation.left());
    add(cells, violation.right());
    cells.add(difference(violation));
    cells.add(
        violation.materiality().signum() == 0 ? null : new Percentage(violation.materiality()));
    cells.add(violation.document().file());
    cells.add(violation.id());
    cells.add(violation.cause());
    return cells;
  }

  private void add(List<@Nullable Object> cells, ComparedSide side) {
    cells.add(text(side.label()));
    cells.add(amount(side));
    cells.add(
        side.contributions().stream()
            .map(Contribution::source)
            .map(SourceText::of)
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  /** Blank for what is no money, and where nothing is printed: neither is a printed 0. */
  private static @Nullable Wan amount(ComparedSide side) {
    BigDecimal value = side.value();
    if (side.measured() != Measure.MONEY || side.contributions().isEmpty()) {
      return null;
    }
    return value == null ? Wan.of(side.fen()) : Wan.of(value);
  }

  private static @Nullable Wan difference(Violation violation) {
    BigDecimal gap = violation.gap();
    if (violation.left().measured() != Measure.MONEY) {
      return null;
    }
    return gap == null ? Wan.of(violation.difference()) : Wan.of(gap);
  }

  private String text(Localized text) {
    return switch (words.language()) {
      case ZH -> text.zh();
      case EN -> text.en();
    };
  }
}
