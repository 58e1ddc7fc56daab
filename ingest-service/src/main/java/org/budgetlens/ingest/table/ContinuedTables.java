package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;

/**
 * Puts tables together whose title is printed again on every page. Two tables in a row with the
 * same title are one if the second says so (续表), or if only one of them has a total row: a
 * department that prints a table per unit prints a total in each.
 */
final class ContinuedTables {
  private ContinuedTables() {}

  static List<Section> joined(List<Section> sections, TableForms forms) {
    var joined = new ArrayList<Section>();
    for (Section section : sections) {
      if (!joined.isEmpty() && continues(joined.getLast(), section, forms)) {
        Section first = joined.removeLast();
        var body = new ArrayList<>(first.body());
        body.addAll(section.above());
        body.add(section.heading().line());
        body.addAll(section.body());
        joined.add(new Section(first.heading(), first.above(), body));
      } else {
        Heading heading = section.heading().numbered(near(section));
        joined.add(new Section(heading, section.above(), section.body()));
      }
    }
    return joined;
  }

  private static List<Line> near(Section section) {
    var near = new ArrayList<>(section.above());
    near.add(section.heading().line());
    section.body().stream().filter(line -> !line.isBlank()).limit(2).forEach(near::add);
    return near;
  }

  private static boolean continues(Section first, Section second, TableForms forms) {
    boolean rows =
        switch (second.heading().form().layout()) {
          case TableForm.Layout.Columns columns -> !columns.statement();
          case TableForm.Layout.TwoSided ignored -> true;
          case TableForm.Layout.Blocks ignored -> true;
          case TableForm.Layout.Lines ignored -> false;
          case TableForm.Layout.Indicators ignored -> false;
          case TableForm.Layout.Prose ignored -> false;
          case TableForm.Layout.NotRead ignored -> false;
        };
    return rows
        && !first.hasLostItsColumns()
        && first.heading().key().equals(second.heading().key())
        && first.heading().form().equals(second.heading().form())
        && (second.heading().isContinued() || hasTotal(first) != hasTotal(second));
  }

  private static boolean hasTotal(Section section) {
    return section.body().stream()
        .flatMap(line -> line.printed().stream().limit(4))
        .anyMatch(
            text ->
                RowLabels.isTotal(text) || LineLabel.of(text).role(false) == LineRole.GRAND_TOTAL);
  }
}
