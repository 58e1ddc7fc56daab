package org.budgetlens.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.collapsed.CollapsedReader;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.junit.jupiter.api.Test;

/** Tables of a PDF that run over pages, and rows that a page break cuts in two. */
class PageBreakTest {
  private static final TableForms FORMS = TableForms.load();
  private static final TableReader READER =
      new TableReader(FORMS, new CollapsedReader(FORMS), List.of());

  private final List<Line> lines = new ArrayList<>();
  private double y;

  private void page(int page, String... rows) {
    y = 50;
    for (String row : rows) {
      y += 20;
      Source place = new Source.PageBox(page, List.of(50.0, y, 500.0, y + 20));
      List<Cell> cells =
          List.of(row.split("│", -1)).stream()
              .map(text -> new Cell(text, place, Cell.Extent.OWN))
              .toList();
      lines.add(new Line(place, cells, cells.size() > 1 ? Line.Place.TABLE : Line.Place.OUTSIDE));
    }
  }

  private TableReader.Result read() {
    return READER.read(new SourceDocument(FileFormat.PDF, lines), ReadingBudget.unlimited());
  }

  @Test
  void namesEveryPageOfATable() {
    page(3, "支出总表", "单位：元", "科目编码│科目名称│合计│基本支出│项目支出", "2010301│行政运行│100│100│");
    page(4, "2010302│一般行政管理事务│50││50", "合计││150│100│50");

    ReadTable table = read().tables().getFirst();

    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.source())
        .isEqualTo(
            new Source.PageBox(
                3,
                List.of(50.0, 70.0, 500.0, 150.0),
                List.of(new Source.PageBox(4, List.of(50.0, 70.0, 500.0, 110.0)))));
  }

  @Test
  void putsANameTogetherThatAPageBreakCuts() {
    page(1, "支出总表", "单位：元", "科目编码│科目名称│合计│基本支出│项目支出", "2080505│机关事业单位基本养老│100│100│");
    page(2, "│保险缴费支出│││", "2010302│一般行政管理事务│50││50", "合计││150│100│50");

    TableReader.Result result = read();

    TypedRow row = result.tables().getFirst().rows().getFirst();
    assertThat(row.codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2080505", "机关事业单位基本养老保险缴费支出"));
    assertThat(((Source.PageBox) row.source()).all())
        .extracting(Source.PageBox::page)
        .containsExactly(1, 2);
    assertThat(result.tables().getFirst().rows()).hasSize(3);
    assertThat(result.problems()).isEmpty();
  }

  /** Positions alone may put figures into the wrong columns; then only a proof counts. */
  @Test
  void keepsNoTableOfPositionsThatLeavesCellsUnread() {
    page(1, "支出总表", "单位：元", "科目编码│科目名称│合计│某列", "2010301│行政运行│90│7", "合计││90│7");
    assertThat(read().tables()).hasSize(1);

    found();

    assertUnproved();
  }

  /** Every column adds up, but no row does: labels stand over the wrong columns. */
  @Test
  void keepsNoTableOfPositionsWhoseRowsContradictItsLabels() {
    page(
        1,
        "一般公共预算支出表",
        "单位：元",
        "科目编码│科目名称│合计│基本支出│项目支出",
        "2010301│行政运行│60│100│40",
        "2010302│一般行政管理事务│20│50│30",
        "合计││80│150│70");
    assertThat(read().tables()).hasSize(1);

    found();

    assertUnproved();
  }

  /** A row that does not add up may be the document's fault, which is for audit to say. */
  @Test
  void keepsATableOfPositionsWithAFault() {
    page(
        1,
        "一般公共预算支出表",
        "单位：元",
        "科目编码│科目名称│合计│基本支出│项目支出",
        "2010301│行政运行│100│60│40",
        "2010302│一般行政管理事务│51│20│30",
        "2050803│培训支出│9│9│",
        "合计││160│89│70");

    found();

    assertThat(read().tables()).hasSize(1);
  }

  /** The same lines as if their cells had been found by positions. */
  private void found() {
    lines.replaceAll(
        line ->
            line.place() == Line.Place.TABLE
                ? new Line(line.source(), line.cells(), Line.Place.POSITIONED)
                : line);
  }

  private void assertUnproved() {
    TableReader.Result result = read();
    assertThat(result.tables()).isEmpty();
    assertThat(result.problems())
        .extracting(TableReader.Placed::problem)
        .singleElement()
        .isInstanceOf(ReadingProblem.ColumnsNotProved.class);
  }

  /** In the middle of a page such a line is not understood, and said so. */
  @Test
  void guessesNothingWithinAPage() {
    page(
        1,
        "支出总表",
        "单位：元",
        "科目编码│科目名称│合计│基本支出│项目支出",
        "2080505│养老│100│100│",
        "│保险│││",
        "合计││100│100│");

    TableReader.Result result = read();

    assertThat(result.tables().getFirst().rows().getFirst().codes())
        .containsEntry(CodeKind.FUNCTION, Code.printed("2080505", "养老"));
    assertThat(result.problems())
        .extracting(TableReader.Placed::problem)
        .singleElement()
        .isInstanceOf(ReadingProblem.UnreadLines.class);
  }
}
