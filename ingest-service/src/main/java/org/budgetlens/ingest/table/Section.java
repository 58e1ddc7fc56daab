package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.ingest.source.Line;

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
}
