package org.budgetlens.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.junit.jupiter.api.Test;

class RowTreeTest {
  @Test
  void aDepartmentIsAboveItsBudgetUnits() {
    List<TypedRow> rows =
        RowTree.withSubtotals(List.of(unit("025"), unit("025001"), unit("026001")));

    assertThat(rows)
        .extracting(TypedRow::kind)
        .containsExactly(RowKind.SUBTOTAL, RowKind.DETAIL, RowKind.DETAIL);
    assertThat(RowTree.isBelow(rows.get(1), rows.get(0))).isTrue();
    assertThat(RowTree.isBelow(rows.get(2), rows.get(0))).isFalse();
  }

  @Test
  void aUnitPrintedOnEveryRowIsNoGroup() {
    TypedRow row =
        new TypedRow(
            RowKind.DETAIL,
            Source.lines(1),
            Map.of(
                CodeKind.ORGANISATION, Code.printed("025", null),
                CodeKind.FUNCTION, Code.printed("2060101", null)),
            Map.of(),
            Map.of());

    assertThat(RowTree.withSubtotals(List.of(row, unit("025001"))))
        .extracting(TypedRow::kind)
        .containsOnly(RowKind.DETAIL);
  }

  private static TypedRow unit(String code) {
    return new TypedRow(
        RowKind.DETAIL,
        Source.lines(1),
        Map.of(CodeKind.ORGANISATION, Code.printed(code, null)),
        Map.of(),
        Map.of());
  }
}
