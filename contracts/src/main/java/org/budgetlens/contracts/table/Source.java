package org.budgetlens.contracts.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
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
   * A box on a page of a PDF, and on the pages after it for what runs over several.
   *
   * @param page the page, from 1; the first of them
   * @param box left, top, right, bottom in points from the page's upper left corner
   * @param more boxes on further pages, ascending; empty for what stands on one page
   */
  record PageBox(
      int page, List<Double> box, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PageBox> more)
      implements Source {
    public PageBox {
      box = List.copyOf(box);
      more = List.copyOf(more);
      if (page < 1 || box.size() != 4) {
        throw new IllegalArgumentException("A page from 1 and four coordinates: " + page + box);
      }
      int last = page;
      for (PageBox next : more) {
        if (next.page() <= last || !next.more().isEmpty()) {
          throw new IllegalArgumentException(
              "Further boxes stand on further pages: " + next.page() + " after " + last);
        }
        last = next.page();
      }
    }

    /** A box on one page. */
    public PageBox(int page, List<Double> box) {
      this(page, box, List.of());
    }

    /** Every box, by page. */
    public List<PageBox> all() {
      if (more.isEmpty()) {
        return List.of(this);
      }
      var all = new ArrayList<PageBox>();
      all.add(new PageBox(page, box));
      all.addAll(more);
      return List.copyOf(all);
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
    var lines = new ArrayList<Integer>();
    lines.add(first);
    for (int line : more) {
      lines.add(line);
    }
    return new TextLines(lines);
  }

  /**
   * Reads the JSON form, which is one of {@code lines}, {@code page+box} (and {@code more} of them
   * since version 1.1), {@code sheet+cells}.
   */
  @JsonCreator
  static Source of(
      @JsonProperty("lines") @Nullable List<Integer> lines,
      @JsonProperty("page") @Nullable Integer page,
      @JsonProperty("box") @Nullable List<Double> box,
      @JsonProperty("more") @Nullable List<Source> more,
      @JsonProperty("sheet") @Nullable String sheet,
      @JsonProperty("cells") @Nullable List<String> cells) {
    if (page != null && box != null) {
      return new PageBox(page, box, more == null ? List.of() : pages(more));
    }
    if (sheet != null && cells != null) {
      return new SheetCells(sheet, cells);
    }
    if (lines != null && !lines.isEmpty()) { // a reader may take missing lists as empty
      return new TextLines(lines);
    }
    throw new IllegalArgumentException("A source has lines, or page and box, or sheet and cells");
  }

  private static List<PageBox> pages(List<Source> more) {
    var pages = new ArrayList<PageBox>();
    for (Source source : more) {
      if (!(source instanceof PageBox page)) {
        throw new IllegalArgumentException("More boxes stand on pages: " + source);
      }
      pages.add(page);
    }
    return pages;
  }
}
