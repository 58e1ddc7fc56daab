package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The lines before the first heading, and the sections. */
  record Split(List<Line> preface, List<Section> sections) {}

  private SectionSplitter() {}

  static Split split(List<Line> lines, TableForms forms) {
    var preface = new ArrayList<Line>();
    var sections = new ArrayList<Section>();
    Heading heading = null;
    var body = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Heading> next = heading(lines, i, heading, forms);
      if (next.isPresent()) {
        if (heading != null) {
          sections.add(new Section(heading, body));
          body = new ArrayList<>();
        }
        heading = next.get();
      } else if (heading == null) {
        preface.add(lines.get(i));
      } else {
        body.add(lines.get(i));
      }
    }
    if (heading != null) {
      sections.add(new Section(heading, body));
    }
    return new Split(preface, sections);
  }

  /** The heading in a line: of a form, or the next one of the prose it stands in. */
  private static Optional<Heading> heading(
      List<Line> lines, int at, @Nullable Heading current, TableForms forms) {
    Line line = lines.get(at);
    Optional<Heading> named = Heading.of(line, forms);
    if (named.isPresent()) {
      boolean holds =
          named.get().form().layout() instanceof TableForm.Layout.Prose
              ? ProseHeadings.hasText(lines, at)
              : hasTable(named.get(), lines, at + 1, forms);
      return holds ? named : Optional.empty();
    }
    return current != null
            && current.form().layout() instanceof TableForm.Layout.Prose
            && ProseHeadings.follows(current.line(), line)
            && ProseHeadings.hasText(lines, at)
        ? Optional.of(new Heading(current.form(), null, line.joined(), line))
        : Optional.empty();
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
        case BLANK, RULE, PAGE_NUMBER, NOTE, COLUMN_NUMBERS, DATA -> {
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
