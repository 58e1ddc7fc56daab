package org.budgetlens.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.table.LineRole;
import org.junit.jupiter.api.Test;

class LineLabelTest {
  @Test
  void takesTheOrdinalOffWithoutKeepingItAsAKey() {
    assertThat(LineLabel.of("二十一、国有资本经营预算支出")).isEqualTo(new LineLabel("二十一", 1, "国有资本经营预算支出"));
    assertThat(LineLabel.of("（一）一般公共预算拨款")).isEqualTo(new LineLabel("一", 2, "一般公共预算拨款"));
    assertThat(LineLabel.of("上年结转结余")).isEqualTo(new LineLabel("", 0, "上年结转结余"));
  }

  @Test
  void knowsPartsByTheDepthOfTheirOrdinals() {
    LineLabel item = LineLabel.of("一、财政拨款");

    assertThat(LineLabel.of("（一）一般公共预算").isPartOf(item)).isTrue();
    assertThat(LineLabel.of("1.一般公共预算").isPartOf(item)).isTrue();
    assertThat(LineLabel.of("(1)一般公共预算").isPartOf(LineLabel.of("1、财政拨款"))).isTrue();
    assertThat(LineLabel.of("其中：教育收费").isPartOf(item)).isTrue();
    assertThat(LineLabel.of("二、事业收入").isPartOf(item)).isFalse();
    assertThat(LineLabel.of("2、事业收入").isPartOf(LineLabel.of("1、财政拨款"))).isFalse();
    assertThat(LineLabel.of("经费拨款").isPartOf(item)).isFalse();
  }

  @Test
  void saysWhatALineIsForItsSide() {
    assertThat(LineLabel.of("本年收入合计").role(false)).isEqualTo(LineRole.CURRENT_TOTAL);
    assertThat(LineLabel.of("二、年终结转结余").role(false)).isEqualTo(LineRole.CARRIED);
    assertThat(LineLabel.of("支出总计").role(true)).isEqualTo(LineRole.GRAND_TOTAL);
    assertThat(LineLabel.of("五、教育支出").role(false)).isEqualTo(LineRole.ITEM);
    assertThat(LineLabel.of("一、一般公共预算拨款").role(true)).isEqualTo(LineRole.CARRIED_ITEM);
  }
}
