package org.budgetlens.ingest.flow;

import java.util.ArrayList;
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

  private FlowHeader() {}

  /** The header lines among printed lines; identity of lines counts. */
  static Set<Line> among(List<Line> printed, TableForms forms) {
    Set<Line> header = Collections.newSetFromMap(new IdentityHashMap<>());
    var run = new ArrayList<Line>();
    int most = 0;
    for (Line line : printed) {
      int labels = labels(line, forms);
      if (labels > 0) {
        run.add(line);
        most = Math.max(most, labels);
        continue;
      }
      if (most >= CERTAIN) {
        header.addAll(run);
      }
      run.clear();
      most = 0;
    }
    if (most >= CERTAIN) {
      header.addAll(run);
    }
    return header;
  }

  /** The labels that a header prints. */
  static Set<String> words(Set<Line> header) {
    var words = new HashSet<String>();
    header.forEach(line -> words.addAll(List.of(line.joined().split("\\s+"))));
    return words;
  }

  /** Number of labels of a line that holds nothing else; 0 for any other line. */
  private static int labels(Line line, TableForms forms) {
    String[] words = line.joined().split("\\s+");
    for (String word : words) {
      if (!forms.isHeaderLabel(Width.label(word))) {
        return 0;
      }
    }
    return words.length;
  }
}
