package org.budgetlens.ingest.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.roundtrip.PrintedTable.Slot;
import org.budgetlens.ingest.table.ReadTable;
import org.junit.jupiter.api.Test;

/** A PDF whose lines are drawn around several columns at once is read again without them. */
class MisleadingRulingsTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private static final PrintedTable TABLE =
      new PrintedTable(
          "2031年部门支出预算总表",
          "万元",
          1,
          List.of(
              row("支出功能分类科目", "合计", "基本支出", "项目支出"),
              row("2010301-行政运行", "1,200.50", "1,200.50", ""),
              row("2010302-一般管理", "300.00", "", "300.00"),
              row("2080505-养老保险", "80.25", "80.25", "0.00"),
              row("合计", "1,580.75", "1,280.75", "300.00")),
          List.of());

  private static List<Slot> row(String... cells) {
    return List.of(cells).stream().map(Slot::of).toList();
  }

  @Test
  void readsByPositionsWhatItsLinesHide() throws IOException {
    Reading.Read reading = read(PdfRenderer.misruled(TABLE, new Random(1)));

    assertThat(reading.tables()).hasSize(1);
    ReadTable table = reading.tables().getFirst();
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows().get(1).amounts().keySet()).containsExactly("total", "project");
    assertThat(reading.problems())
        .filteredOn(problem -> problem.code().equals("READ_AGAIN"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.level()).isEqualTo(Problem.Level.INFO);
              assertThat(problem.table()).isZero();
              assertThat(problem.message().zh()).contains("按文字位置");
            });
  }

  @Test
  void leavesAloneWhatAddsUp() throws IOException {
    Reading.Read reading = read(PdfRenderer.render(TABLE, new Random(1)));

    assertThat(reading.tables().getFirst().proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(reading.problems()).extracting(Problem::code).doesNotContain("READ_AGAIN");
  }

  /** A fault of the document stays one: no way of reading makes it disappear. */
  @Test
  void keepsWhatIsTrulyBroken() throws IOException {
    var rows = new java.util.ArrayList<>(TABLE.rows());
    rows.set(4, row("合计", "1,580.75", "1,280.75", "900.00"));
    var broken = new PrintedTable(TABLE.title(), TABLE.unit(), 1, rows, List.of());

    ReadTable table = read(PdfRenderer.render(broken, new Random(1))).tables().getFirst();
    assertThat(table.proof().parity()).isEqualTo(Parity.BROKEN);
    assertThat(table.rows().getLast().amounts().get("project").printed()).isEqualTo("900.00");

    Reading.Read hidden = read(PdfRenderer.misruled(broken, new Random(1)));
    assertThat(hidden.tables()).isEmpty();
    assertThat(hidden.problems()).extracting(Problem::code).contains("HEADER_NOT_UNDERSTOOD");
  }

  private static Reading.Read read(byte[] file) {
    return (Reading.Read) READER.read(file, Hints.NONE);
  }
}
