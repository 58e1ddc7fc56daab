package org.budgetlens.ingest.intake;

import java.util.List;
import java.util.function.Predicate;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document as it was read, before any table was recognised: what stands beside a parsed
 * row when somebody asks where it comes from.
 *
 * @param format the format of the file
 * @param total number of lines the filter lets through
 * @param from index of the first line given, from 0
 * @param lines the lines, blank ones included
 */
public record SourceLines(FileFormat format, int total, int from, List<SourceLine> lines) {
  public SourceLines {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param source where it stands
   * @param cells its cells' texts, blank ones included
   */
  public record SourceLine(Source source, List<String> cells) {
    public SourceLine {
      cells = List.copyOf(cells);
    }
  }

  /** Lines of a page or sheet, or of the whole document where neither is named. */
  static SourceLines of(
      SourceDocument document, @Nullable Integer page, @Nullable String sheet, int from, int most) {
    Predicate<Line> wanted =
        line ->
            switch (line.source()) {
              case Source.PageBox box -> sheet == null && (page == null || box.page() == page);
              case Source.SheetCells cells ->
                  page == null && (sheet == null || cells.sheet().equals(sheet));
              case Source.TextLines text -> page == null && sheet == null;
            };
    List<Line> lines = document.lines().stream().filter(wanted).toList();
    int start = Math.clamp(from, 0, lines.size());
    int end = Math.min(lines.size(), start + most);
    return new SourceLines(
        document.format(),
        lines.size(),
        start,
        lines.subList(start, end).stream()
            .map(
                line ->
                    new SourceLine(line.source(), line.cells().stream().map(Cell::text).toList()))
            .toList());
  }
}
