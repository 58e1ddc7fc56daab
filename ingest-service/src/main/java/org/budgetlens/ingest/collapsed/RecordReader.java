package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.RowLabels;

/**
 * Cuts lines into rows. Amounts end a row: the next word begins another one. Rows without amounts
 * end where a word looks like the first cell of a row.
 */
final class RecordReader {
  private final List<Slot> slots;
  private final List<RawRecord> records = new ArrayList<>();
  private final List<Piece> words = new ArrayList<>();
  private final List<Piece> figures = new ArrayList<>();
  private final List<Source> lines = new ArrayList<>();
  private RowKind kind = RowKind.DETAIL;

  /** Amount columns of the table: a row prints no more figures. */
  private final int columns;

  private RecordReader(List<Slot> slots, int columns) {
    this.slots = slots;
    this.columns = columns;
  }

  static List<RawRecord> read(List<Slot> slots, int columns, List<Line> lines) {
    var reader = new RecordReader(slots, columns);
    List<List<Piece>> pieces = lines.stream().map(Piece::of).toList();
    for (int i = 0; i < pieces.size(); i++) {
      List<Piece> below = i + 1 < pieces.size() ? pieces.get(i + 1) : List.of();
      reader.line(pieces.get(i), !below.isEmpty() && !below.getFirst().isFigure());
    }
    reader.finish();
    return List.copyOf(reader.records);
  }

  /**
   * Reads a line.
   *
   * @param wordBelow whether the next line begins with a word
   */
  private void line(List<Piece> pieces, boolean wordBelow) {
    int firstFigure = pieces.size();
    while (firstFigure > 0 && pieces.get(firstFigure - 1).isFigure()) {
      firstFigure--;
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i >= firstFigure && !isCode(piece, wordBelow)) {
        figures.add(piece);
      } else {
        word(piece);
      }
      lines.add(piece.source());
    }
  }

  /**
   * Whether a number is a code or a year that a text cell is waiting for, and no amount. A code
   * whose name is wrapped stands alone on its line, and its name below it.
   */
  private boolean isCode(Piece piece, boolean wordBelow) {
    if (!piece.text().chars().allMatch(Character::isDigit) || slots.isEmpty()) {
      return false;
    }
    boolean free = words.isEmpty() && kind == RowKind.DETAIL;
    if (free || !figures.isEmpty()) {
      boolean full = columns > 0 && figures.size() >= columns;
      boolean named = wordBelow && namesFollow();
      return piece.first()
          && slots.getFirst().claims(piece)
          && (free || full || named || !piece.alone());
    }
    return kind == RowKind.DETAIL
        && slots.stream()
            .skip(1)
            .anyMatch(slot -> slot.claims(piece) && words.stream().noneMatch(slot::claims));
  }

  /** Whether the rows print a name behind the code they begin with. */
  private boolean namesFollow() {
    return slots.size() > 1 && slots.get(1).begins() == null;
  }

  private void word(Piece piece) {
    RowKind labelled = RowLabels.kindOf(piece.text());
    if (!figures.isEmpty() || labelled == RowKind.TOTAL || kind == RowKind.TOTAL || begins(piece)) {
      finish();
    }
    if (labelled == RowKind.DETAIL) {
      words.add(piece);
    } else {
      kind = labelled;
    }
  }

  private boolean begins(Piece piece) {
    return !words.isEmpty()
        && !slots.isEmpty()
        && piece.first()
        && slots.getFirst().claims(piece)
        && slots.stream().skip(1).noneMatch(slot -> slot.claims(piece));
  }

  private void finish() {
    if (!words.isEmpty() || !figures.isEmpty() || kind != RowKind.DETAIL) {
      records.add(new RawRecord(kind, words, figures, lines));
    }
    words.clear();
    figures.clear();
    lines.clear();
    kind = RowKind.DETAIL;
  }
}
