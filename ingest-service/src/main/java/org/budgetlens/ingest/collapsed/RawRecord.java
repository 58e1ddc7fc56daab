package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;

/**
 * The words of one row.
 *
 * @param kind what its label says it stands for
 * @param words the words of its text cells, a total label left out
 * @param figures its amounts, in printed order
 * @param lines every line that holds a part of it
 */
record RawRecord(RowKind kind, List<Piece> words, List<Piece> figures, List<Source> lines) {
  RawRecord {
    words = List.copyOf(words);
    figures = List.copyOf(figures);
    lines = lines.stream().distinct().toList();
  }

  /** The row as one text, for messages. */
  String joined() {
    return String.join(
        " ", Stream.concat(words.stream(), figures.stream()).map(Piece::text).toList());
  }
}
