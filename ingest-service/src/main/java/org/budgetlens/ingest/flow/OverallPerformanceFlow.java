package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.Heading;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.SectionBody;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/** 部门整体支出绩效目标表 without columns: one row for the department and one an indicator. */
public final class OverallPerformanceFlow implements SectionBody {
  private static final Pattern DEPARTMENT =
      Pattern.compile("部门(?:[(（]单位[)）])?名称\\s+(?<name>\\S.*)");
  private static final Pattern UNIT = Pattern.compile("总?体?资金(?:情况)?[(（](?<unit>亿元|万元|千元|元)[)）].*");
  private static final Pattern FUNDS_LABELS =
      Pattern.compile("(?:(?:预算支出总额|财政拨款|其他资金|合计|基本支出|项目支出)\\s*)+");
  private static final Pattern AMOUNTS = Pattern.compile("[\\d.,]+(?:\\s+[\\d.,]+)*");
  private static final Pattern GOAL_LABEL = Pattern.compile("(?:整体绩效目标\\s*)+");
  private static final Pattern NOTE = Pattern.compile("其他说明(?:\\s+(?<text>.*))?");
  private static final Pattern ACTIVITIES = Pattern.compile("活动\\s+绩效指标\\s+.*指标值.*");

  private final TableForms forms;

  public OverallPerformanceFlow(TableForms forms) {
    this.forms = forms;
  }

  @Override
  public boolean reads(Section section) {
    return section.heading().form().type() == TableType.OVERALL_PERFORMANCE
        && section.hasLostItsColumns()
        && section.printed().stream().anyMatch(line -> matches(ACTIVITIES, line));
  }

  @Override
  public Result read(Section section, List<Section> document, LineLedger ledger) {
    return new Reading(section, FiscalOnly.proof(document), ledger).table();
  }

  private static boolean matches(Pattern pattern, Line line) {
    return pattern.matcher(Width.halved(line.joined())).matches();
  }

  /** One table while it is read. */
  private final class Reading {
    private final Section section;
    private final Optional<String> fiscalOnly;
    private final LineLedger ledger;
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final List<Line> department = new ArrayList<>();
    private final Map<String, String> text = new LinkedHashMap<>();
    private final List<String> goal = new ArrayList<>();
    private final List<String> note = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Line> block = new ArrayList<>();
    private @Nullable AmountUnit unit;
    private OverallFunds funds = new OverallFunds(Map.of(), Optional.empty());
    private boolean inNote;
    private boolean inActivities;

    Reading(Section section, Optional<String> fiscalOnly, LineLedger ledger) {
      this.section = section;
      this.fiscalOnly = fiscalOnly;
      this.ledger = ledger;
    }

    Result table() {
      List<Line> printed = section.printed();
      int wrap =
          printed.stream().filter(this::isText).mapToInt(l -> l.joined().length()).max().orElse(0);
      for (Line line : printed) {
        if (!isText(line)) {
          continue;
        }
        if (isLabel(line)) {
          ledger.enter(line, LineUse.HEADER);
        } else if (inActivities) {
          activity(line, wrap);
        } else {
          department(line);
        }
      }
      block.forEach(line -> problems.add(ReadingProblem.unread(line)));
      Heading heading = section.heading();
      List<TypedRow> rows = rows();
      return new Result(
          new ReadTable(
              heading.form().type(),
              heading.number(),
              heading.title(),
              unit,
              section.extent(),
              List.copyOf(funds.amounts().keySet()),
              rows,
              FundParity.of(
                  rows,
                  Map.of(
                      "total",
                      List.of("fiscal", "other"),
                      "fiscal",
                      List.of("fiscal_basic", "fiscal_project"),
                      "other",
                      List.of("other_basic", "other_project"))),
              List.of()),
          problems);
    }

    private boolean isText(Line line) {
      return switch (LineKind.of(line, forms)) {
        case HEADER, NOTE, DATA -> true;
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> false;
      };
    }

    private boolean isLabel(Line line) {
      String halved = Width.halved(line.joined());
      Matcher printedUnit = UNIT.matcher(halved);
      if (printedUnit.matches()) {
        unit = AmountUnit.of(printedUnit.group("unit"));
        return true;
      }
      if (ACTIVITIES.matcher(halved).matches()) {
        inActivities = true;
        return true;
      }
      return FUNDS_LABELS.matcher(halved).matches() || GOAL_LABEL.matcher(halved).matches();
    }

    private void department(Line line) {
      String printed = line.joined();
      Matcher name = DEPARTMENT.matcher(printed);
      Matcher said = NOTE.matcher(printed);
      department.add(line);
      if (name.matches()) {
        text.put("department", name.group("name"));
      } else if (AMOUNTS.matcher(Width.halved(printed)).matches() && goal.isEmpty()) {
        funds(printed);
      } else if (said.matches()) {
        inNote = true;
        note.add(said.group("text") == null ? "" : said.group("text"));
      } else {
        (inNote ? note : goal).add(printed);
      }
    }

    private void funds(String printed) {
      if (unit != null) {
        funds = OverallFunds.of(Width.halved(printed), unit, fiscalOnly);
        funds
            .doubt()
            .ifPresent(
                reason ->
                    problems.add(
                        new ReadingProblem.Ambiguous(
                            department.getLast().source(), printed, reason)));
      } else {
        problems.add(new ReadingProblem.UnitUnknown(section.extent(), section.heading().title()));
      }
    }

    private void activity(Line line, int wrap) {
      block.add(line);
      if (IndicatorTail.withLevel(line.joined()).isEmpty()) {
        return;
      }
      String above = activities.isEmpty() ? null : activities.getLast().activity();
      Activity.of(block, above, wrap)
          .ifPresentOrElse(
              activities::add, () -> block.forEach(l -> problems.add(ReadingProblem.unread(l))));
      block.clear();
    }

    private List<TypedRow> rows() {
      var rows = new ArrayList<TypedRow>();
      if (!department.isEmpty()) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("entry", "DEPARTMENT");
        cells.putAll(text);
        put(cells, "goal", goal);
        put(cells, "note", note);
        rows.add(
            new TypedRow(
                RowKind.SUBTOTAL, Places.of(department), Map.of(), cells, funds.amounts()));
      }
      for (Activity activity : activities) {
        rows.add(
            new TypedRow(
                RowKind.DETAIL,
                Places.of(activity.lines()),
                Map.of(),
                activity.text(text),
                Map.of()));
      }
      return rows;
    }

    private static void put(Map<String, String> cells, String name, List<String> lines) {
      String joined = Wrapped.closed(Wrapped.join(lines));
      if (!joined.isEmpty()) {
        cells.put(name, joined);
      }
    }
  }
}
