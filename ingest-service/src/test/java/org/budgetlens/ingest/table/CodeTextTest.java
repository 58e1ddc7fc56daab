package org.budgetlens.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.code.Code;
import org.junit.jupiter.api.Test;

class CodeTextTest {
  @Test
  void separatesACodeFromItsName() {
    assertThat(CodeText.read("2010302-一般行政管理事务")).contains(Code.printed("2010302", "一般行政管理事务"));
    assertThat(CodeText.read("3021202-其他因公出国(境)费用"))
        .contains(Code.printed("3021202", "其他因公出国(境)费用"));
    assertThat(CodeText.read("50209－维修（护）费")).contains(Code.printed("50209", "维修（护）费"));
  }

  @Test
  void readsACodeAloneAndBlanksInsideIt() {
    assertThat(CodeText.read("2060599")).contains(Code.printed("2060599", null));
    assertThat(CodeText.read("206 0599-其他")).contains(Code.printed("2060599", "其他"));
  }

  @Test
  void readsANameGluedToItsCodeAndLevelsApart() {
    assertThat(CodeText.read("2050202小学教育")).contains(Code.printed("2050202", "小学教育"));
    assertThat(CodeText.read("301工资福利支出")).contains(Code.printed("301", "工资福利支出"));
    assertThat(CodeText.read("205/02/02")).contains(Code.printed("2050202", null));
    assertThat(CodeText.read("205.02 普通教育")).contains(Code.printed("20502", "普通教育"));
  }

  @Test
  void findsNoCodeInAName() {
    assertThat(CodeText.read("120急救中心")).isEmpty();
    assertThat(CodeText.read("2024年预算")).isEmpty();
    assertThat(CodeText.read("30.12")).isEmpty();
    assertThat(CodeText.read("合 计")).isEmpty();
    assertThat(CodeText.read("北京市朝阳区数据局")).isEmpty();
    assertThat(CodeText.read("A-货物")).isEmpty();
  }
}
