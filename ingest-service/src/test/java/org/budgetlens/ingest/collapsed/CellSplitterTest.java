package org.budgetlens.ingest.collapsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.HeaderPattern;
import org.junit.jupiter.api.Test;

class CellSplitterTest {
  private static final List<Slot> SLOTS =
      List.of(slot("level2", "\\d{4}-.*"), slot("level3", null), slot("domain", "\\d{3}-.*"));

  @Test
  void wordsOnOneLineAreWholeCells() {
    assertThat(CellSplitter.split(SLOTS, words("0505-监督检查 正版化检查服务 206-科学技术支出")))
        .containsExactly(List.of("0505-监督检查", "正版化检查服务", "206-科学技术支出"));
  }

  @Test
  void partsThatStandAloneBelongToTheCellBefore() {
    assertThat(CellSplitter.split(SLOTS, words("0511-机关信息系统建设与", "维护", "运行维护服务 206-科学技术支出")))
        .containsExactly(List.of("0511-机关信息系统建设与维护", "运行维护服务", "206-科学技术支出"));
  }

  @Test
  void aNarrowPartEndsItsCell() {
    assertThat(CellSplitter.split(SLOTS, words("0509-咨询", "科技企业发展与产业政策研究咨询", "服务", "206-科学技术支出")))
        .containsExactly(List.of("0509-咨询", "科技企业发展与产业政策研究咨询服务", "206-科学技术支出"));
  }

  @Test
  void namesEveryWayWhereSeveralArePossible() {
    assertThat(CellSplitter.split(SLOTS, words("0511-机关信息系统", "建设与运行维护服", "务", "206-科学技术支出")))
        .contains(
            List.of("0511-机关信息系统", "建设与运行维护服务", "206-科学技术支出"),
            List.of("0511-机关信息系统建设与运行维护服", "务", "206-科学技术支出"));
  }

  @Test
  void aCellMayBeEmpty() {
    assertThat(CellSplitter.split(SLOTS, words("正版化检查服务 206-科学技术支出")))
        .containsExactly(List.of("", "正版化检查服务", "206-科学技术支出"));
  }

  private static Slot slot(String name, @org.jspecify.annotations.Nullable String begins) {
    Pattern pattern = begins == null ? null : Pattern.compile(begins);
    return new Slot(
        new ColumnForm(
            name, ColumnForm.Content.TEXT, List.of(HeaderPattern.parse(name)), null, pattern, null),
        pattern);
  }

  private static List<Piece> words(String... lines) {
    var words = new ArrayList<Piece>();
    for (int i = 0; i < lines.length; i++) {
      String[] onLine = lines[i].split(" ", -1);
      for (int w = 0; w < onLine.length; w++) {
        words.add(new Piece(onLine[w], Source.lines(i + 1), w == 0, onLine.length == 1));
      }
    }
    return words;
  }
}
