package org.budgetlens.query.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.row.FactRow;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final PublishedBudget BUDGET =
      PublishedBudget.of("北京市朝阳区甲局", "110105", 2026)
          .expenditure(
              Expenditure.of("2010301", "50101", 1_000), Expenditure.of("2060102", "50205", 500));

  private static List<Placed<Change>> changes(boolean sealed, int... sequences) {
    var changes = new ArrayList<Placed<Change>>();
    for (int sequence : sequences) {
      add(changes, new Change.Row(BUDGET.rows().get(sequence)));
    }
    if (sealed) {
      add(changes, new Change.Seal(BUDGET.seal()));
    }
    return changes;
  }

  private static void add(List<Placed<Change>> changes, Change change) {
    changes.add(new Placed<>(new Position(0, changes.size()), change));
  }

  @Test
  void aDocumentIsWholeOnlyWithEveryRowAndItsSeal() {
    assertThat(Batch.of(changes(true, 2, 0, 1, 1)).wholeDocuments().values())
        .singleElement()
        .satisfies(
            whole -> {
              assertThat(whole.document()).isEqualTo(BUDGET.id());
              assertThat(whole.rows())
                  .extracting(FactRow::source)
                  .containsExactly("{\"lines\":[10]}", "{\"lines\":[11]}", "{\"lines\":[12]}");
            });

    assertThat(Batch.of(changes(false, 0, 1, 2)).wholeDocuments()).isEmpty();
    assertThat(Batch.of(changes(true, 1, 2)).wholeDocuments()).isEmpty();
    assertThat(Batch.of(changes(true)).wholeDocuments()).isEmpty();
  }

  @Test
  void rowsAfterASealAreAPartOfTheirOwn() {
    var twice = new ArrayList<>(changes(true, 0, 1, 2));
    twice.addAll(changes(true, 0, 1));

    assertThat(Batch.inOrder(twice))
        .extracting(
            Batch::changes, batch -> batch.rows().size(), batch -> batch.wholeDocuments().size())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(4, 3, 1),
            org.assertj.core.api.Assertions.tuple(3, 2, 0));
  }
}
