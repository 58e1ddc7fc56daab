package org.budgetlens.ingest.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of each line while a document is read. The first entry of a line stands: who
 * reads a line knows best what it is, and later guesses only fill what is left.
 */
public final class LineLedger {
  private final Map<Line, LineUse> uses = new IdentityHashMap<>();

  /** Enters a line, unless it has been entered before. */
  public void enter(Line line, LineUse use) {
    uses.putIfAbsent(line, use);
  }

  /** Enters lines. */
  public void enter(Iterable<Line> lines, LineUse use) {
    lines.forEach(line -> enter(line, use));
  }

  /** What became of a line, or null while nobody has said so. */
  public @Nullable LineUse use(Line line) {
    return uses.get(line);
  }

  /** Closes the account of a document. Lines nobody has entered count as problems. */
  public LineAccount close(List<Line> lines) {
    var counts = new EnumMap<LineUse, Integer>(LineUse.class);
    var prose = new ArrayList<LineRange>();
    int printed = 0;
    boolean within = false;
    for (Line line : lines) {
      if (line.isBlank()) {
        continue;
      }
      printed++;
      LineUse use = uses.getOrDefault(line, LineUse.PROBLEM);
      counts.merge(use, 1, Integer::sum);
      if (use == LineUse.PROSE) {
        LineRange before = within ? prose.removeLast() : null;
        prose.add(
            before == null
                ? new LineRange(line.source(), line.source(), 1)
                : new LineRange(before.first(), line.source(), before.lines() + 1));
      }
      within = use == LineUse.PROSE;
    }
    return new LineAccount(printed, counts, prose);
  }
}
