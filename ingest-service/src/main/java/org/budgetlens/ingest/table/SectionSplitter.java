package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document into the lines before its first table and a section per heading. A line that
 * reads like a heading but has no table or text below it (a table of contents, a reference in
 * prose) is no heading.
 */
final class SectionSplitter {
  /** A table's header or first rows follow within this many printed lines of its heading. */
  private static final int REACH = 8;

  /** Most lines above a heading that belong to it. */
  private static final int NEAR = 3;

  /** The lines before the first heading, and the sections. */
  record Split(List<Line> preface, List<Section> sections) {}

  private SectionSplitter() {}

  static Split split(List<Line> lines, TableForms forms) {
    var preface = new ArrayList<Line>();
    var sections = new ArrayList<Section>();
    Heading heading = null;
    List<Line> above = List.of();
    var body = preface;
    for (int i = 0; i < lines.size(); i++) {
      Optional<Heading> next = heading(lines, i, heading, forms);
      if (next.isPresent()) {
        List<Line> moved = belongsBelow(body, heading != null, forms);
        if (heading != null) {
          sections.add(new Section(heading, above, body));
        }
        body = new ArrayList<>();
        above = moved;
        heading = next.get();
      } else {
        body.add(lines.get(i));
      }
    }
    if (heading != null) {
      sections.add(new Section(heading, above, body));
    }
    return new Split(preface, ContinuedTables.joined(sections, forms));
  }

  /** Whether there is a heading of a table, other than of prose. */
  static boolean hasTable(List<Line> lines, TableForms forms) {
    Heading heading = null;
    for (int i = 0; i < lines.size(); i++) {
      heading = heading(lines, i, heading, forms).orElse(heading);
      if (heading != null && !(heading.form().layout() instanceof TableForm.Layout.Prose)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the lines at the end of a body that belong to the heading below them: a table's number,
   * and a unit if the body has printed its own before.
   */
  private static List<Line> belongsBelow(List<Line> body, boolean table, TableForms forms) {
    int units = 0;
    int rows = 0;
    for (Line line : body) {
      boolean unit = LineKind.aside(line) == LineKind.UNIT;
      units += unit ? 1 : 0;
      rows += unit || line.isBlank() ? 0 : 1;
    }
    var moved = new ArrayList<Line>();
    for (int i = body.size() - 1; i >= 0 && moved.size() < NEAR; i--) {
      Line line = body.get(i);
      LineKind kind = LineKind.of(line, forms);
      boolean ownUnit = kind == LineKind.UNIT && (units > 1 || !table) && rows > 0;
      if (kind == LineKind.TITLE || ownUnit) {
        moved.addFirst(line);
      } else if (kind != LineKind.BLANK) {
        break;
      }
    }
    body.removeAll(moved);
    return moved;
  }

  /** The heading in a line: of a form, or the next one of the prose it stands in. */
  private static Optional<Heading> heading(
      List<Line> lines, int at, @Nullable Heading current, TableForms forms) {
    Line line = lines.get(at);
    Optional<Heading> named = Heading.of(line, forms);
    if (named.isEmpty() && current != null && isUnknownTable(lines, at, current, forms)) {
      return Heading.unknown(line);
    }
    if (named.isPresent()) {
      boolean holds =
          named.get().form().layout() instanceof TableForm.Layout.Prose
              ? ProseHeadings.hasText(lines, at)
              : hasTable(named.get(), lines, at + 1, forms)
                  || (current != null && isTable(current) && hasFigures(lines, at + 1, forms));
      return holds ? named : Optional.empty();
    }
    return current != null
            && current.form().layout() instanceof TableForm.Layout.Prose
            && ProseHeadings.follows(current.line(), line)
            && ProseHeadings.hasText(lines, at)
        ? Optional.of(new Heading(current.form(), null, line.joined(), line))
        : Optional.empty();
  }

  private static boolean isTable(Heading heading) {
    return switch (heading.form().layout()) {
      case TableForm.Layout.Columns ignored -> true;
      case TableForm.Layout.TwoSided ignored -> true;
      case TableForm.Layout.Blocks ignored -> true;
      case TableForm.Layout.Lines ignored -> true;
      case TableForm.Layout.Indicators ignored -> false;
      case TableForm.Layout.Prose ignored -> false;
      case TableForm.Layout.NotRead ignored -> true;
    };
  }

  /**
   * Whether rows follow below a title whose header nobody knows: then it is a table that cannot be
   * read, and its rows are not those of the table above.
   */
  private static boolean hasFigures(List<Line> lines, int from, TableForms forms) {
    int seen = 0;
    for (int i = from; i < lines.size() && seen < REACH; i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (Heading.of(line, forms).isPresent()) {
        return false;
      }
      List<String> printed = line.printed();
      if (printed.size() > 2 && printed.stream().anyMatch(AmountText::isNumber)) {
        return true;
      }
      seen++;
    }
    return false;
  }

  /**
   * Whether a table of unknown kind begins here, so that its rows are not taken for those of the
   * table above: a title with a number above it, with a number or unit below, or with a header
   * right below.
   */
  private static boolean isUnknownTable(
      List<Line> lines, int at, Heading current, TableForms forms) {
    boolean indicators = current.form().layout() instanceof TableForm.Layout.Indicators;
    if (indicators || Heading.unknown(lines.get(at)).isEmpty()) {
      return false;
    }
    boolean signed =
        neighbour(lines, at, -1).filter(line -> kind(line, forms) == LineKind.TITLE).isPresent();
    int seen = 0;
    for (int i = at + 1; i < lines.size() && seen < NEAR; i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (Heading.of(line, forms).isPresent() || Heading.unknown(line).isPresent()) {
        return false;
      }
      LineKind kind = kind(line, forms);
      if (seen == 0 && kind == LineKind.HEADER) {
        return true;
      }
      signed |= kind == LineKind.UNIT || kind == LineKind.TITLE;
      if (signed && kind == LineKind.HEADER) {
        return true;
      }
      seen++;
    }
    return signed && hasTable(Heading.unknown(lines.get(at)).get(), lines, at + 1, forms);
  }

  private static LineKind kind(Line line, TableForms forms) {
    return LineKind.of(line, forms);
  }

  private static Optional<Line> neighbour(List<Line> lines, int at, int step) {
    for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
      if (!lines.get(i).isBlank()) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean hasTable(Heading heading, List<Line> lines, int from, TableForms forms) {
    boolean read = !(heading.form().layout() instanceof TableForm.Layout.NotRead);
    int seen = 0;
    for (int i = from; i < lines.size() && seen < REACH; i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (Heading.of(line, forms).isPresent()) {
        return false;
      }
      switch (LineKind.of(line, forms)) {
        case HEADER, UNIT, YEAR -> {
          return true;
        }
        case BLANK, RULE, PAGE_NUMBER, TITLE, NOTE, COLUMN_NUMBERS, DATA -> {
          if (!read && line.printed().size() > 1) {
            return true;
          }
        }
      }
      seen++;
    }
    return false;
  }
}
