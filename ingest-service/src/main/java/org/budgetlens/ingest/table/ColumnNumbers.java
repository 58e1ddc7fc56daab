package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.source.Words;

/**
 * The numbers of columns that forms print below their header: 栏次 │ 1 │ 2 │ 3=1+2 or ** │ ** │ 1 │
 * 2, with or without the word, alone on their line or behind the labels 类 │ 款 │ 项.
 */
public final class ColumnNumbers {
  private static final Pattern WORD = Pattern.compile("栏次|行次|栏目|[甲乙丙丁]|\\*{1,2}");
  private static final Pattern NUMBER =
      Pattern.compile("[(（]?(\\d{1,2})[)）]?(?:=\\(?\\d{1,2}(?:[-+*/]\\(?\\d{1,2}\\)?)*)?");

  private static final Pattern BETWEEN_CHARACTERS =
      Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
  private static final Pattern LEVELS = Pattern.compile("^类款项?\\s*");

  private ColumnNumbers() {}

  /**
   * Whether these texts are column numbers and nothing else: they count from 1 without a gap, or
   * stand behind the word for it.
   */
  static boolean are(List<String> printed) {
    boolean word = false;
    int last = 0;
    for (String text : printed) {
      String label = Width.label(text);
      Matcher number = NUMBER.matcher(label);
      if (WORD.matcher(label).matches()) {
        word = true;
      } else if (number.matches() && Integer.parseInt(number.group(1)) == last + 1) {
        last++;
      } else {
        return false;
      }
    }
    return last > 1 || (word && !printed.isEmpty());
  }

  /**
   * Whether a line that has lost its columns prints nothing but column numbers, and the labels of
   * code levels before them: 类 款 项 栏次 1 2 3.
   */
  public static boolean inText(String line) {
    String text = BETWEEN_CHARACTERS.matcher(line.strip()).replaceAll("");
    List<String> words = new ArrayList<>(Words.of(LEVELS.matcher(text).replaceFirst("")));
    return words.size() > 2 && are(words);
  }

  /** Whether column numbers stand behind labels in this line. */
  static boolean follow(List<String> printed) {
    int word = 0;
    while (word < printed.size() && !WORD.matcher(Width.label(printed.get(word))).matches()) {
      word++;
    }
    return word > 0 && word < printed.size() && are(printed.subList(word, printed.size()));
  }

  /** The line without its column numbers. */
  static Line without(Line line) {
    if (!follow(line.printed())) {
      return line;
    }
    var cells = new ArrayList<Cell>();
    boolean numbers = false;
    for (Cell cell : line.cells()) {
      numbers |= WORD.matcher(Width.label(cell.text())).matches();
      cells.add(numbers ? new Cell("", cell.source(), cell.extent()) : cell);
    }
    return new Line(line.source(), cells, line.place());
  }
}
