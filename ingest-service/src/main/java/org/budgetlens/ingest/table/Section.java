package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param above lines right above the heading that belong to it: its number, its unit
 * @param body the lines below, blank ones included
 */
public record Section(Heading heading, List<Line> above, List<Line> body) {
  public Section {
    above = List.copyOf(above);
    body = List.copyOf(body);
  }

  /** A section with nothing above its heading. */
  public Section(Heading heading, List<Line> body) {
    this(heading, List.of(), body);
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

  /** The unit printed below the heading or inside the table, in the heading, or above it. */
  public Optional<AmountUnit> unit() {
    return Stream.of(body, List.of(heading.line()), above)
        .flatMap(List::stream)
        .flatMap(line -> line.printed().stream())
        .filter(text -> text.indexOf('元') >= 0)
        .map(PrintedUnit::signed)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> PrintedUnit.inLabel(Width.label(heading.line().joined())));
  }

  /**
   * Whether its cells are no longer separated: several lines, none of them with two cells. Text
   * recovery loses the columns of a table as a whole.
   */
  public boolean hasLostItsColumns() {
    return body.stream().allMatch(line -> line.width() == 1);
  }

  /** From the heading to the last printed line. */
  public Source extent() {
    var places = new ArrayList<Source>();
    places.add(heading.line().source());
    for (Line line : body) {
      if (!line.isBlank() && (isProse() || line.place() != Line.Place.OUTSIDE)) {
        places.add(line.source());
      }
    }
    return Sources.extent(places);
  }
}
