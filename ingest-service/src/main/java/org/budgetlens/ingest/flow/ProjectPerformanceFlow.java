package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.Heading;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.SectionBody;
import org.budgetlens.ingest.table.TypedRow;

/** 财政项目支出绩效目标表 without columns: one row a project and one an indicator. */
public final class ProjectPerformanceFlow implements SectionBody {
  private static final List<String> COLUMNS = List.of("total", "fiscal", "other");

  private final TableForms forms;

  public ProjectPerformanceFlow(TableForms forms) {
    this.forms = forms;
  }

  @Override
  public boolean reads(Section section) {
    return section.heading().form().type() == TableType.PROJECT_PERFORMANCE
        && section.hasLostItsColumns();
  }

  @Override
  public Result read(Section section, List<Section> document, LineLedger ledger) {
    Heading heading = section.heading();
    Optional<AmountUnit> unit = section.unit();
    if (unit.isEmpty()) {
      return failed(new ReadingProblem.UnitUnknown(section.extent(), heading.title()));
    }
    List<Line> printed = section.printed();
    Set<Line> header = FlowHeader.among(printed, forms);
    if (!FlowHeader.words(header).containsAll(List.of("一级指标", "二级指标", "三级指标"))) {
      return failed(new ReadingProblem.HeaderNotUnderstood(section.extent(), heading.title()));
    }
    ledger.enter(header, LineUse.HEADER);
    var lines = new ProjectLines(unit.get(), FiscalOnly.proof(document));
    boolean headerSeen = false;
    for (int i = 0; i < printed.size(); i++) {
      Line line = printed.get(i);
      boolean pageEnds = i + 1 == printed.size() || header.contains(printed.get(i + 1));
      if (header.contains(line)) {
        headerSeen = true;
        lines.pageBreak();
      } else if (headerSeen && !(pageEnds && LineKind.isPageNumber(line))) {
        lines.take(line);
      }
    }
    var rows = new ArrayList<TypedRow>();
    lines.finish().forEach(project -> rows.addAll(project.rows()));
    return new Result(
        new ReadTable(
            heading.form().type(),
            heading.number(),
            heading.title(),
            unit.get(),
            section.extent(),
            COLUMNS,
            rows,
            FundParity.of(rows, Map.of("total", List.of("fiscal", "other"))),
            List.of()),
        lines.problems());
  }

  private static Result failed(ReadingProblem problem) {
    return new Result(null, List.of(problem));
  }
}
