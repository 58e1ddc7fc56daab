package org.budgetlens.ingest.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Outline;
import org.budgetlens.ingest.source.Width;

/**
 * A heading and the lines below it, up to the next heading.
 *
 * @param heading the heading
 * @param body the lines below, blank ones included
 */
public record Section(Heading heading, List<Line> body) {
  public Section {
    body = List.copyOf(body);
  }

  /** The lines below the heading that are not blank. */
  public List<Line> printed() {
    return body.stream().filter(line -> !line.isBlank()).toList();
  }

  /** Whether it holds sentences and no table. */
  public boolean isProse() {
    return heading.form().layout() instanceof TableForm.Layout.Prose;
  }

  /** The title without its ordinal. */
  public String proseTitle() {
    return Outline.of(heading.title()).map(Outline::text).orElse(heading.title());
  }

  /** The unit printed below the heading or inside the table. */
  public Optional<AmountUnit> unit() {
    for (Line line : body) {
      for (String text : line.printed()) {
        Matcher match = LineKind.UNIT_LINE.matcher(Width.halved(text));
        if (match.matches()) {
          return Optional.of(AmountUnit.of(Objects.requireNonNull(match.group("unit"))));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether its cells are no longer separated: several lines, none of them with two cells. Text
   * recovery loses the columns of a table as a whole.
   */
  public boolean hasLostItsColumns() {
    return body.stream().allMatch(line -> line.width() == 1);
  }

  /** From the heading to the last printed line; in a PDF on the heading's page. */
  public Source extent() {
    Source extent = heading.line().source();
    for (Line line : body) {
      if (!line.isBlank() && (isProse() || line.place() != Line.Place.OUTSIDE)) {
        extent = Sources.span(extent, line.source());
      }
    }
    return extent;
  }
}
