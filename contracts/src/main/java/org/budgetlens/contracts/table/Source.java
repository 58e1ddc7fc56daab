package org.budgetlens.contracts.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where something stands in its document. */
public sealed interface Source {

  /**
   * Lines of a text, counted from 1 as an editor shows them.
   *
   * @param lines all lines that hold a part of it, ascending, at least one
   */
  record TextLines(List<Integer> lines) implements Source {
    public TextLines {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || lines.getFirst() < 1) {
        throw new IllegalArgumentException("Lines count from 1: " + lines);
      }
    }
  }

  /**
   * A box on a page of a PDF.
   *
   * @param page the page, from 1
   * @param box left, top, right, bottom in points from the page's upper left corner
   */
  record PageBox(int page, List<Double> box) implements Source {
    public PageBox {
      box = List.copyOf(box);
      if (page < 1 || box.size() != 4) {
        throw new IllegalArgumentException("A page from 1 and four coordinates: " + page + box);
      }
    }
  }

  /**
   * Cells of a workbook or of a word-processor's or web page's table.
   *
   * @param sheet the sheet's or table's name
   * @param cells the cells, e.g. A7
   */
  record SheetCells(String sheet, List<String> cells) implements Source {
    public SheetCells {
      cells = List.copyOf(cells);
      if (cells.isEmpty()) {
        throw new IllegalArgumentException("At least one cell of sheet " + sheet);
      }
    }
  }

  /** Lines of a text. */
  static Source lines(int first, int... more) {
    var lines = new java.util.ArrayList<Integer>();
    lines.add(first);
    for (int line : more) {
      lines.add(line);
    }
    return new TextLines(lines);
  }

  /** Reads the JSON form, which is one of {@code lines}, {@code page+box}, {@code sheet+cells}. */
  @JsonCreator
  static Source of(
      @JsonProperty("lines") @Nullable List<Integer> lines,
      @JsonProperty("page") @Nullable Integer page,
      @JsonProperty("box") @Nullable List<Double> box,
      @JsonProperty("sheet") @Nullable String sheet,
      @JsonProperty("cells") @Nullable List<String> cells) {
    if (page != null && box != null) {
      return new PageBox(page, box);
    }
    if (sheet != null && cells != null) {
      return new SheetCells(sheet, cells);
    }
    if (lines != null && !lines.isEmpty()) { // a reader may take missing lists as empty
      return new TextLines(lines);
    }
    throw new IllegalArgumentException("A source has lines, or page and box, or sheet and cells");
  }
}
