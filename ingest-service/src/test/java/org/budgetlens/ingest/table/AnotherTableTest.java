package org.budgetlens.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.junit.jupiter.api.Test;

/** A table whose title does not end like one must not run on into the table above it. */
class AnotherTableTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final String PROJECTS =
      """
      容城县住房和城乡建设局2026年部门预算
      部门预算项目支出表
      单位：万元
      序号\t单位名称\t项目名称\t合计\t一般公共预算\t政府性基金预算
      1\t合计\t\t5.00\t5.00\t
      2\t容城县住房和城乡建设局\t危房改造\t5.00\t5.00\t
      """;

  private static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  @Test
  void readsNoRowBelowAHeaderThatIsNotItsOwn() {
    Reading.Read read =
        read(
            PROJECTS
                + """
                部门新增资产配置
                资产来源\t资产名称\t资产目录\t数量\t单价\t总价
                办公购置\t台式计算机\tA02010105\t10\t0.60\t6.00
                """);

    assertThat(read.tables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).hasSize(2);
              assertThat(table.proof().sums()).containsEntry("total", 5_000_000L);
            });
    assertThat(read.problems()).extracting(Problem::code).contains("LINES_NOT_READ");
  }

  /** 另附 twice is a remark, not a header. */
  @Test
  void readsOnBelowARemarkInTwoAmountColumns() {
    Reading.Read read = read(PROJECTS + "3\t容城县市政中心\t道路养护\t另附\t另附\t\n4\t容城县市政中心\t绿化\t\t\t\n");

    assertThat(read.tables().getFirst().rows()).hasSizeGreaterThan(2);
    assertThat(read.problems()).extracting(Problem::code).contains("UNREADABLE_AMOUNT");
  }
}
