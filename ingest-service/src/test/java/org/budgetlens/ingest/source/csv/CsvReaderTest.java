package org.budgetlens.ingest.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  @Test
  void readsQuotedFieldsAndKeepsTheirLines() {
    List<Line> lines =
        lines("支出总表,,\n项目,合计,备注\n\"甲\n乙\",\"1,234.50\",\"他说\"\"好\"\"\"\n合计,\"1,234.50\",\n");

    assertThat(texts(lines.get(2))).containsExactly("甲乙", "1,234.50", "他说\"好\"");
    assertThat(lines.get(2).source()).isEqualTo(Source.lines(3, 4));
    assertThat(lines.get(3).source()).isEqualTo(Source.lines(5));
  }

  @Test
  void readsSemicolonsAndTheSeparatorThatSpreadsheetsName() {
    assertThat(texts(lines("a;1\nb;2\nc;3\n").getFirst())).containsExactly("a", "1");
    assertThat(texts(lines("sep=;\r\na;1,5\r\n").getFirst())).containsExactly("a", "1,5");
  }

  @Test
  void unquotesFiguresAmongTabs() {
    assertThat(texts(lines("合计\t\"1,234.50\"\t甲\n").getFirst()))
        .containsExactly("合计", "1,234.50", "甲");
  }

  @Test
  void leavesOtherTextsAlone() {
    assertThat(CsvReader.read("收支总表\n合计\t1,234.50\n")).isEmpty();
    assertThat(CsvReader.read("支出 22,186,440.80 22,186,440.80\n".repeat(9))).isEmpty();
    assertThat(CsvReader.read("一、部门职责，包括：\n二、机构设置\n三、说明, 见下\n四\n")).isEmpty();
    assertThat(CsvReader.read("a,\"b\nc,d\ne,f\n")).isEmpty();
  }

  private static List<Line> lines(String text) {
    return CsvReader.read(text).orElseThrow().lines();
  }

  private static List<String> texts(Line line) {
    return line.cells().stream().map(Cell::text).toList();
  }
}
