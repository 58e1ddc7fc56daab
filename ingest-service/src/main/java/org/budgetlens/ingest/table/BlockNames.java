package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.source.Words;

/**
 * Finds the names of a table of blocks that are wrapped: above and below the line of their codes,
 * where that line lacks as many names as both print words; or below the only name of a line. Where
 * words stay over beside a line, whichever of its names fill their cell may go on there: they are
 * left out, because the beginning of a name is not what the document calls its code.
 */
final class BlockNames {
  private final List<Line> lines;
  private final List<List<BlockPart>> parts;
  private final List<Row> rows = new ArrayList<>();
  private final boolean[] taken;

  /**
   * A line of the table.
   *
   * @param parts its blocks, none where it is no row
   * @param lines the lines it stands on, none where it is a part of another one
   */
  record Row(List<BlockPart> parts, List<Line> lines) {
    Row {
      parts = List.copyOf(parts);
      lines = List.copyOf(lines);
    }
  }

  private BlockNames(List<Line> lines, List<List<BlockPart>> parts) {
    this.lines = lines;
    this.parts = parts;
    this.taken = new boolean[lines.size()];
  }

  /**
   * The lines with their names.
   *
   * @param parts what the blocks of each line print, none where it is no row
   */
  static List<Row> of(List<Line> lines, List<List<BlockPart>> parts) {
    var names = new BlockNames(lines, parts);
    for (int i = 0; i < lines.size(); i++) {
      names.rows.add(new Row(parts.get(i), List.of(lines.get(i))));
    }
    IntStream.range(0, lines.size()).forEach(names::around);
    IntStream.range(0, lines.size()).forEach(names::below);
    IntStream.range(0, lines.size()).forEach(names::doubted);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> names.taken[i] ? new Row(List.of(), List.of()) : names.rows.get(i))
        .toList();
  }

  private void around(int i) {
    List<BlockPart> printed = parts.get(i);
    long nameless = printed.stream().filter(BlockNames::lacksName).count();
    List<String> above = words(i - 1);
    List<String> below = words(i + 1);
    if (nameless == 0 || above.size() != nameless || below.size() != nameless) {
      return;
    }
    var named = new ArrayList<BlockPart>();
    int next = 0;
    for (BlockPart part : printed) {
      boolean wrapped = lacksName(part);
      named.add(wrapped ? part.named(above.get(next) + below.get(next)) : part);
      next += wrapped ? 1 : 0;
    }
    take(i, named, i - 1, i + 1);
  }

  private void below(int i) {
    List<String> rest = words(i + 1);
    List<BlockPart> printed = rows.get(i).parts();
    if (rest.size() == 1 && printed.size() == 1 && hasName(printed.getFirst())) {
      BlockPart only = printed.getFirst();
      take(i, List.of(only.named(only.name() + rest.getFirst())), i + 1);
    }
  }

  private void doubted(int i) {
    List<BlockPart> printed = rows.get(i).parts();
    if (!printed.isEmpty() && (!words(i - 1).isEmpty() || !words(i + 1).isEmpty())) {
      var known = new ArrayList<BlockPart>();
      for (int block = 0; block < printed.size(); block++) {
        BlockPart part = printed.get(block);
        boolean cut = hasName(part) && Width.fills(part.name(), widest(printed, block));
        known.add(cut ? part.named("") : part);
      }
      rows.set(i, new Row(known, rows.get(i).lines()));
    }
  }

  /** How wide the names of a line's block are where lines print them in one piece. */
  private int widest(List<BlockPart> line, int block) {
    return parts.stream()
        .filter(row -> row.size() > block && (row.size() > 1) == (line.size() > 1))
        .map(row -> row.get(block))
        .filter(BlockPart::isCoded)
        .mapToInt(part -> Width.printed(part.name()))
        .max()
        .orElse(0);
  }

  private void take(int i, List<BlockPart> named, int... others) {
    for (int other : others) {
      taken[other] = true;
    }
    Stream<Line> all =
        IntStream.rangeClosed(i - 1, i + 1)
            .filter(at -> at == i || IntStream.of(others).anyMatch(other -> other == at))
            .mapToObj(lines::get);
    rows.set(
        i, new Row(named, Stream.concat(rows.get(i).lines().stream(), all).distinct().toList()));
  }

  /** The words of a line that is no row and that nobody has taken; none where it has figures. */
  private List<String> words(int i) {
    if (i < 0 || i >= lines.size() || taken[i] || !parts.get(i).isEmpty()) {
      return List.of();
    }
    Line line = lines.get(i);
    boolean text = LineKind.aside(line) == LineKind.DATA && isBetweenRows(i);
    List<String> words = text ? Words.of(line.joined()) : List.of();
    return words.stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit))
        ? words
        : List.of();
  }

  /** Whether rows stand above: what stands above all of them is the header. */
  private boolean isBetweenRows(int i) {
    return parts.subList(0, i).stream().anyMatch(row -> !row.isEmpty());
  }

  private static boolean lacksName(BlockPart part) {
    return part.isCoded() && part.name().isEmpty();
  }

  private static boolean hasName(BlockPart part) {
    return part.isCoded() && !part.name().isEmpty();
  }
}
