package org.budgetlens.ingest.flow;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/**
 * The header lines of a table without columns: neighbouring lines of nothing but header labels, at
 * least one of which holds several. A lone label inside a cell's text is therefore no header.
 */
final class FlowHeader {
  /** Labels in one line that no cell's text prints by chance. */
  private static final int CERTAIN = 3;

  /** No label is longer. */
  private static final int LONGEST = 20;

  private FlowHeader() {}

  /** The header lines among printed lines; identity of lines counts. */
  static Set<Line> among(List<Line> printed, TableForms forms) {
    Set<Line> header = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < printed.size(); i++) {
      if (header.contains(printed.get(i))
          || !hasWords(printed.get(i))
          || labels(printed.get(i), forms) < CERTAIN) {
        continue;
      }
      int first = i;
      while (first > 0 && labels(printed.get(first - 1), forms) > 0) {
        first--;
      }
      int last = i;
      while (last + 1 < printed.size() && labels(printed.get(last + 1), forms) > 0) {
        last++;
      }
      header.addAll(printed.subList(first, last + 1));
    }
    return header;
  }

  /** The labels that a header prints. */
  static Set<String> words(Set<Line> header) {
    var words = new HashSet<String>();
    header.forEach(line -> words.addAll(List.of(line.joined().split("\\s+"))));
    return words;
  }

  /** A cheap look before labels are compared. */
  private static boolean hasWords(Line line) {
    return line.joined().chars().filter(Character::isWhitespace).count() >= CERTAIN - 1;
  }

  /** Number of labels of a line that holds nothing else; 0 for any other line. */
  private static int labels(Line line, TableForms forms) {
    String[] words = line.joined().split("\\s+");
    if (words[0].length() > LONGEST) {
      return 0;
    }
    for (String word : words) {
      if (!forms.isHeaderLabel(Width.label(word))) {
        return 0;
      }
    }
    return words.length;
  }
}
