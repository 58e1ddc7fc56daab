package org.budgetlens.ingest.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Line.Place;
import org.junit.jupiter.api.Test;

/** Tables with rulings that a page break cuts through a row or through their header. */
class PageBreaksTest {
  private static final double[] FOUR = {50, 100, 200, 300, 400};

  private final PageBreaks breaks = new PageBreaks();
  private int page;

  private static Source place(int page) {
    return new Source.PageBox(page, List.of(50.0, 100.0, 400.0, 120.0));
  }

  /** A page that is one table; {@code <} is covered by the cell on its left. */
  private void page(double[] borders, boolean full, String... rows) {
    page++;
    var lines = new ArrayList<Line>();
    for (String row : rows) {
      var cells = new ArrayList<Cell>();
      for (String text : row.split("│", -1)) {
        boolean covered = text.equals("<");
        cells.add(
            new Cell(
                covered ? "" : text, place(page), covered ? Cell.Extent.LEFT : Cell.Extent.OWN));
      }
      lines.add(new Line(place(page), cells, Place.TABLE));
    }
    boolean[] fills = new boolean[borders.length - 1];
    Arrays.fill(fills, full);
    var part = new PageBreaks.Part(borders, 0, lines.size(), fills);
    breaks.add(new PageBreaks.Page(lines, part, part));
  }

  private List<String> read() {
    return breaks.lines().stream()
        .map(line -> String.join("│", line.cells().stream().map(Cell::text).toList()))
        .toList();
  }

  @Test
  void putsACutRowTogether() {
    page(FOUR, true, "特定目│公共设施专项│水务局│327.64");
    page(FOUR, true, "标类│经费│（本级）│", "特定目标类│培训│水务局│1.00");

    assertThat(read()).containsExactly("特定目标类│公共设施专项经费│水务局（本级）│327.64", "特定目标类│培训│水务局│1.00");
    assertThat(((Source.PageBox) breaks.lines().getFirst().source()).all())
        .extracting(Source.PageBox::page)
        .containsExactly(1, 2);
  }

  @Test
  void leavesRowsApartThatAreRowsOfTheirOwn() {
    page(FOUR, false, "特定目│公共设施专项│水务局│327.64");
    page(FOUR, true, "运转类│经费│水务局│");
    page(FOUR, true, "运转类│公用│水务局│5.00");

    assertThat(read()).hasSize(3);
  }

  @Test
  void joinsNoFigures() {
    page(FOUR, true, "2010301│行政运行│5.00│5.00");
    page(FOUR, true, "2010302│事务│6.00│6.00");

    assertThat(read()).hasSize(2);
  }

  @Test
  void dividesAHeaderThatEndsItsPage() {
    page(new double[] {50, 200, 400}, true, "功能分类科目│2024年预算数");
    page(FOUR, false, "科目编码│科目名称│基本支出│项目支出", "201│公共服务│1.00│2.00");

    Line header = breaks.lines().getFirst();
    assertThat(header.cells()).extracting(Cell::text).containsExactly("功能分类科目", "", "2024年预算数", "");
    assertThat(header.extent(1)).isEqualTo(Cell.Extent.LEFT);
    assertThat(breaks.lines()).hasSize(3);
  }

  /** Another table may have the same outer borders. */
  @Test
  void dividesNoRowsWithFigures() {
    page(new double[] {50, 200, 400}, false, "合计│2.00");
    page(FOUR, false, "201│公共服务│1.00│2.00");

    assertThat(breaks.lines().getFirst().width()).isEqualTo(2);
  }
}
