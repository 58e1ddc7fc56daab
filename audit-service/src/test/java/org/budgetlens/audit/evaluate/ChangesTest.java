package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

/** What a publication changed, and what only moved. */
class ChangesTest {
  private final Evaluator evaluator = new Evaluator(Packs.national());

  @Test
  void rowsOfOneLabelInAnotherOrderAreNoChange() {
    assertThat(differences(List.of("电脑 1", "电脑 2"), List.of("电脑 2", "电脑 1"))).isEmpty();
  }

  @Test
  void aRowLessAmongRowsOfOneLabelIsOneChange() {
    assertThat(differences(List.of("电脑 1", "电脑 2", "电脑 3"), List.of("电脑 2", "电脑 3")))
        .containsExactly(-1_000_000L);
  }

  @Test
  void aRenamedRowIsNoChangeAndAnotherAmountIsOne() {
    assertThat(differences(List.of("电脑 1", "桌椅 2"), List.of("计算机 1", "桌椅 2"))).isEmpty();
    assertThat(differences(List.of("电脑 1"), List.of("计算机 4")))
        .containsExactlyInAnyOrder(4_000_000L, -1_000_000L);
  }

  @Test
  void exchangedAmountsAreChanges() {
    assertThat(differences(List.of("电脑 1", "桌椅 2"), List.of("电脑 2", "桌椅 1")))
        .containsExactlyInAnyOrder(1_000_000L, -1_000_000L);
  }

  private List<Long> differences(List<String> before, List<String> now) {
    Audit earlier = audit(document().id("a1"), before);
    Audit later = audit(document().id("a2").revision(2), now);
    var found = new ArrayList<Long>();
    new Across(Packs.national())
        .evaluate(later.digest(), List.of(), later::cells, earlier::cells).findings().stream()
            .filter(finding -> finding.rule().id().equals("XDC-003"))
            .forEach(finding -> found.add(finding.difference()));
    return found;
  }

  private Audit audit(DocumentBuilder document, List<String> rows) {
    DocumentBuilder.TableBuilder table =
        document.table(TableType.PROCUREMENT, "政府采购预算明细表", "amount");
    for (String row : rows) {
      String[] parts = row.split(" ");
      table.row(RowKind.DETAIL, Map.of(), Map.of("project", parts[0]), parts[1] + ".00");
    }
    DocumentBuilder built = table.and();
    return evaluator.audit(built.seal(), built.rows()::forEach);
  }
}
