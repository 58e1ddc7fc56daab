package org.budgetlens.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.budgetlens.standalone.console.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void alignsChineseByTheColumnsItTakesOnATerminal() {
    var table =
        new TextTable(
            List.of(Column.words("编码", 20), Column.words("名称 name", 20), Column.numbers("金额")));
    table.add(List.of("201", "一般公共服务支出", "6,458.43"));
    table.add(List.of("208", "a", "1.00"));

    assertThat(table.lines())
        .containsExactly(
            "编码  名称 name             金额",
            "201   一般公共服务支出  6,458.43",
            "208   a                     1.00");
  }

  @Test
  void cutsWordsThatAreTooWideButNeverNumbers() {
    var table = new TextTable(List.of(Column.words("n", 7), Column.numbers("x")));
    table.add(List.of("政务服务和数据局", "123,456,789.00"));

    assertThat(table.lines()).last().isEqualTo("政务服…  123,456,789.00");
  }

  @Test
  void refusesARowWithAnotherNumberOfCells() {
    var table = new TextTable(List.of(Column.words("n", 7)));

    assertThatThrownBy(() -> table.add(List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
