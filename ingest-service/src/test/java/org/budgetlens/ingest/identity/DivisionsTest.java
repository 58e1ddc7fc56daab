package org.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionsTest {
  private final Divisions divisions = Divisions.load();

  @Test
  void findsTheInnermostDivisionOfAName() {
    assertThat(divisions.of("北京市朝阳区数据局")).contains("110105");
    assertThat(divisions.of("北京市东城区科学技术和信息化局")).contains("110101");
    assertThat(divisions.of("北京市政务服务和数据管理局")).contains("110000");
    assertThat(divisions.of("上海市普陀区财政局")).contains("310107");
    assertThat(divisions.of("浙江省杭州市西湖区财政局")).contains("330106");
  }

  @Test
  void findsACityWithoutItsProvince() {
    assertThat(divisions.of("深圳市财政局")).contains("440300");
    assertThat(divisions.of("成都市武侯区财政局")).contains("510107");
  }

  @Test
  void choosesNoneOfSeveralPlacesWithTheSameName() {
    assertThat(divisions.of("朝阳区数据局")).isEmpty();
    assertThat(divisions.of("财政局")).isEmpty();
  }
}
