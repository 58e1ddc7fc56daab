package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.List;
import org.budgetlens.contracts.table.BudgetRow;
import org.junit.jupiter.api.Test;

class OpenRowsTest {
  private final OpenRows open = new OpenRows(5);

  @Test
  void holdsARowThatComesTwiceOnce() {
    List<BudgetRow> rows = rows(3);
    rows.forEach(row -> open.add("a", row));
    open.add("a", rows.get(1));

    assertThat(open.all("a", 3)).isEqualTo(rows);
    assertThat(open.all("a", 4)).isNull();
  }

  @Test
  void doesNotKnowADocumentThatAnotherProcessBegan() {
    rows(3).stream().skip(1).forEach(row -> open.add("a", row));

    assertThat(open.all("a", 3)).isNull();
    assertThat(open.all("a", 2)).isNull();
  }

  @Test
  void forgetsADocumentWithAGap() {
    List<BudgetRow> rows = rows(3);
    open.add("a", rows.get(0));
    open.add("a", rows.get(2));

    assertThat(open.all("a", 1)).isNull();
  }

  @Test
  void makesRoomByForgettingTheOldestAndGivesUpALongOne() {
    rows(3).forEach(row -> open.add("a", row));
    rows(4).forEach(row -> open.add("b", row));

    assertThat(open.all("a", 3)).isNull();
    assertThat(open.all("b", 4)).hasSize(4);

    rows(6).forEach(row -> open.add("c", row));
    assertThat(open.all("c", 6)).isNull();
    rows(5).forEach(row -> open.add("d", row));
    assertThat(open.all("d", 5)).as("what is forgotten takes no room").hasSize(5);
  }

  private static List<BudgetRow> rows(int count) {
    var table = document().expenditureSummary();
    for (int row = 0; row < count; row++) {
      table.detail("2010301 行政运行", "1.00", "1.00", "");
    }
    return table.and().rows();
  }
}
