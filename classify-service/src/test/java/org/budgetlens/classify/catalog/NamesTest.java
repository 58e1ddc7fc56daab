package org.budgetlens.classify.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "维修(护)费, 维修（护）费",
    "维修（护)费, 维修(护）费",
    "'其他政府办公厅\n（室）及相关机构事务支出', 其他政府办公厅(室)及相关机构事务支出",
    "'合 计', 合计",
    "'合　计', 合计",
    "Ａ－货物, A-货物",
    "２０１, 201",
    "资本性支出〔基本建设〕, 资本性支出(基本建设)",
  })
  void oneNameInTwoPrints(String one, String other) {
    assertThat(Names.normalize(one)).isEqualTo(Names.normalize(other));
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(Names.normalize("行政运行")).isNotEqualTo(Names.normalize("事业运行"));
    assertThat(Names.normalize("维修费")).isNotEqualTo(Names.normalize("维修(护)费"));
  }
}
