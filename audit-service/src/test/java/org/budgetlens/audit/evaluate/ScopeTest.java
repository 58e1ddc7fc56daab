package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
  @ParameterizedTest
  @CsvSource({
    "2025年部门财政拨款收支预算总表, DEPARTMENT",
    "2025年部门预算编制说明, DEPARTMENT",
    "2025年部门“三公”经费和机关运行经费预算表, DEPARTMENT",
    "关于本部门 2022年收入预算情况说明, DEPARTMENT",
    "部门及所属单位支出决算总表, DEPARTMENT",
    "2025年单位收支预算总表, UNIT",
    "单位一般公共预算财政拨款支出决算表, UNIT",
    "2025年单位基本支出部门预算经济分类预算表, UNIT",
    "一般公共预算基本支出部门预算支出经济分类预算表, UNKNOWN",
    "一般公共预算支出表（按政府预算经济分类）, UNKNOWN",
    "2022年部门（单位）支出预算总表, UNKNOWN",
    "部门整体支出绩效目标表, UNKNOWN",
    "收支预算总表 金额单位：万元, UNKNOWN",
    "单位：万元 支出预算总表, UNKNOWN"
  })
  void isWhatATitleSays(String title, Scope scope) {
    var document = document().table(TableType.INCOME_SUMMARY, title, "total").total("1.00").and();

    assertThat(Scope.of(document.seal().tables())).isEqualTo(scope);
  }
}
