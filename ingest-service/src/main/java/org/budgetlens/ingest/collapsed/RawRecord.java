package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.table.CodeText;

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

  /**
   * Whether words are none of the rows of a table that prints codes or amounts alone: they are
   * neither.
   */
  boolean isProse(List<Slot> slots) {
    return kind == RowKind.DETAIL
        && figures.isEmpty()
        && (slots.isEmpty()
            || (slots.getFirst().column().as() == ColumnForm.Content.CODE
                && words.stream().noneMatch(word -> isCode(word, slots.getFirst()))));
  }

  private static boolean isCode(Piece word, Slot codes) {
    return codes.claims(word)
        || CodeText.read(word.text()).filter(code -> code.name() != null).isPresent();
  }

  /** Whether its code, its name and its amounts each stand on a line of their own. */
  boolean isApart() {
    return words.size() == 2 && words.stream().allMatch(Piece::alone) && !figures.isEmpty();
  }

  /** The row as one text, for messages. */
  String joined() {
    return String.join(
        " ", Stream.concat(words.stream(), figures.stream()).map(Piece::text).toList());
  }
}
