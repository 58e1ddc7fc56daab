package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.TableForm.Layout.Blocks;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.source.Words;

/**
 * Finds the cells of a table of blocks that has lost its columns: 301 工资福利支出 2,857.05 302 商品和服务支出
 * 401.93. Codes begin blocks, so nothing has to be proved. A code that stands alone on its line is
 * of the block that its class has been seen in; the first block is that of the classes for people
 * (301, 303), any other class is printed in the last.
 */
final class BlockLines {
  private static final Pattern CLASS = Pattern.compile("3\\d{2}");
  private static final Pattern ITEM = Pattern.compile("\\d{2}");
  private static final Pattern WHOLE = Pattern.compile("3\\d{2}(?:\\d{2})?");
  private static final Pattern PEOPLE = Pattern.compile("30[13].*");
  private static final int MOST_BLOCKS = 3;

  private final Blocks layout;
  private final Map<String, Integer> blocks = new HashMap<>();

  private BlockLines(Blocks layout) {
    this.layout = layout;
  }

  /**
   * A table with its cells.
   *
   * @param section the section with lines of cells
   * @param header the lines of the printed header
   */
  record Found(Section section, List<Line> header) {
    Found {
      header = List.copyOf(header);
    }
  }

  /** The table with its cells, empty where no line prints codes of two blocks. */
  static Optional<Found> cells(Section section, Blocks layout) {
    var lines = new BlockLines(layout);
    List<List<BlockPart>> parts = section.body().stream().map(lines::parts).toList();
    int width = parts.stream().mapToInt(List::size).max().orElse(0);
    boolean coded = parts.stream().anyMatch(p -> p.stream().filter(BlockPart::isCoded).count() > 1);
    if (!coded || width > MOST_BLOCKS) {
      return Optional.empty();
    }
    var body = new ArrayList<Line>();
    var header = new ArrayList<Line>();
    boolean rows = false;
    List<BlockNames.Row> named = BlockNames.of(section.body(), parts);
    for (int i = 0; i < parts.size(); i++) {
      Line line = section.body().get(i);
      if (named.get(i).lines().isEmpty()) {
        continue; // a part of a name
      }
      if (parts.get(i).isEmpty()) {
        if (!rows && LineKind.aside(line) == LineKind.DATA) {
          header.add(line);
        } else {
          body.add(line);
        }
        continue;
      }
      if (!rows) {
        body.add(header(header.isEmpty() ? line : header.getLast(), width));
        rows = true;
      }
      body.add(lines.line(named.get(i), width));
    }
    return Optional.of(new Found(new Section(section.heading(), section.above(), body), header));
  }

  private static Line header(Line first, int width) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < width; i++) {
      for (String label : List.of("科目编码", "科目名称", "决算数")) {
        cells.add(new Cell(label, first.source()));
      }
    }
    return new Line(first.source(), cells);
  }

  private Line line(BlockNames.Row row, int width) {
    List<BlockPart> parts = row.parts();
    Source source = Sources.all(row.lines().stream().map(Line::source).toList());
    var texts = new ArrayList<>(java.util.Collections.nCopies(width * 3, ""));
    for (int i = 0; i < parts.size(); i++) {
      BlockPart part = parts.get(i);
      int block = parts.size() > 1 ? i : block(part, width);
      if (part.isCoded() && parts.size() > 1) {
        blocks.putIfAbsent(part.code().substring(0, 3), i);
      }
      texts.set(block * 3, part.code().isEmpty() ? part.name() : part.code());
      texts.set(block * 3 + 1, part.code().isEmpty() ? "" : part.name());
      texts.set(block * 3 + 2, part.figure());
    }
    return new Line(source, texts.stream().map(text -> new Cell(text, source)).toList());
  }

  private int block(BlockPart part, int width) {
    if (!part.isCoded()) {
      return 0;
    }
    int other = PEOPLE.matcher(part.code()).matches() ? 0 : width - 1;
    return blocks.computeIfAbsent(part.code().substring(0, 3), code -> other);
  }

  /** The blocks of a line, none where it is no row. */
  private List<BlockPart> parts(Line line) {
    List<String> words = Words.of(line.joined());
    var parts = new ArrayList<BlockPart>();
    for (int i = 0; i < words.size(); ) {
      String code = "";
      if (WHOLE.matcher(words.get(i)).matches()) {
        code = words.get(i++);
        boolean apart =
            CLASS.matcher(code).matches()
                && i < words.size()
                && ITEM.matcher(words.get(i)).matches();
        code += apart ? words.get(i++) : "";
      }
      var name = new StringBuilder();
      while (i < words.size()
          && !AmountText.isNumber(words.get(i))
          && !WHOLE.matcher(words.get(i)).matches()) {
        name.append(words.get(i++));
      }
      String figure = "";
      if (i < words.size() && isFigure(words.get(i))) {
        figure = words.get(i++);
      } else if (i < words.size() && !WHOLE.matcher(words.get(i)).matches()) {
        return List.of();
      }
      boolean total = code.isEmpty() && isTotal(name.toString());
      if (code.isEmpty() && !total) {
        return List.of();
      }
      parts.add(new BlockPart(code, name.toString(), figure));
    }
    return parts;
  }

  private static boolean isFigure(String word) {
    return AmountText.isNumber(word) && !WHOLE.matcher(word).matches();
  }

  private boolean isTotal(String name) {
    return layout.columns().stream()
        .anyMatch(column -> column.label().matcher(Width.label(name)).matches());
  }
}
