package org.budgetlens.ingest.table;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.source.Words;

/** What a line below a heading is, judged by itself. */
public enum LineKind {
  BLANK,
  /** ------ between tables. */
  RULE,
  PAGE_NUMBER,
  /** 金额单位：万元. */
  UNIT,
  /** (2026年度). */
  YEAR,
  /** 公开01表: the number of a table on a line of its own, or its title printed again. */
  TITLE,
  HEADER,
  /** 栏次 │ 1 │ 2: the numbers of the columns. */
  COLUMN_NUMBERS,
  /** 注：… and other sentences under a table. */
  NOTE,
  /** Anything else: a row, if a header has been seen. */
  DATA;

  /** Most texts on a line that also says who made the table and in which unit. */
  private static final int MOST_SIGNED = 3;

  /** Whether a line prints nothing but a page number. */
  public static boolean isPageNumber(Line line) {
    List<String> printed = line.printed();
    return line.width() == 1
        && printed.size() == 1
        && PAGE.matcher(Width.halved(printed.getFirst())).matches();
  }

  private static final Pattern DASHES = Pattern.compile("[-—─=_－|\\s]*[-—─=_－]{3}[-—─=_－|\\s]*");

  /** A cell of an empty row: —. */
  private static final Pattern DASH = Pattern.compile("[-—–―─－]{1,4}");

  private static final Pattern PAGE =
      Pattern.compile("[-—–]?\\s*\\d{1,4}\\s*[-—–]?|第\\s*\\d+\\s*页.{0,12}");
  static final Pattern YEAR_LINE =
      Pattern.compile("[(（]?\\s*(?<year>(?:19|20)\\d\\d)\\s*年度?\\s*[)）]?");
  private static final Pattern NOTE_START =
      Pattern.compile(
          "^(?:[*※]|[(（]?\\s*(?:注|备注|说明|附注)\\s*\\d?\\s*[:：、.．)）]|(?:本|我)(?:部门|单位|局|委|办).*(?:无|没有|不涉及)|本表|无数据|无此|空表).*");
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("栏次|行次|\\d{1,2}(?:[=+＝＋-]\\d{1,2})*");
  private static final Pattern TABLE_NUMBER =
      Pattern.compile(
          "[(（]?\\s*(?:附件?)?[\\p{IsHan}]{0,8}表\\s*[-—:：]?\\s*(?:\\d{1,3}(?:[-—.]\\d{1,2}){0,2}|[一二三四五六七八九十]{1,3})\\s*[)）]?"
              + "|[(（]?[\\p{IsHan}]{0,8}\\d{1,3}(?:[-—]\\d{1,2})?\\s*表[)）]?|附[件表]\\s*\\d{0,2}[:：]?");
  private static final Pattern CODE_START = Pattern.compile("^(?!(?:19|20)\\d\\d年)\\d{3,}.*");

  /** Whether a text is the number of a table and nothing else: 公开01表. */
  static boolean isTableNumber(String text) {
    boolean possible = text.indexOf('表') >= 0 || text.indexOf('附') >= 0;
    return possible && TABLE_NUMBER.matcher(Width.halved(text).strip()).matches();
  }

  /** What this line is. */
  public static LineKind of(Line line, TableForms forms) {
    LineKind aside = aside(line);
    List<String> printed = line.printed();
    boolean header =
        aside == DATA && (isHeader(printed, forms) || isHeaderWithoutTabs(printed, forms));
    return header ? HEADER : aside;
  }

  /** What this line is, where headers are not told from rows: then both are DATA. */
  public static LineKind aside(Line line) {
    List<String> printed = line.printed();
    if (printed.isEmpty()) {
      return BLANK;
    }
    if (DASHES.matcher(line.joined()).matches()
        || printed.stream().allMatch(text -> DASH.matcher(text).matches())) {
      return RULE;
    }
    if (printed.size() == 1) {
      String text = Width.halved(printed.getFirst());
      if (isPageNumber(line)) {
        return PAGE_NUMBER;
      }
      if (PrintedUnit.isSigned(text)) {
        return UNIT;
      }
      if (YEAR_LINE.matcher(text).matches()) {
        return YEAR;
      }
      if (isTableNumber(text)) {
        return TITLE;
      }
      if (NOTE_START.matcher(text).matches()) {
        return NOTE;
      }
    }
    boolean row = line.place() == Line.Place.TABLE || line.place() == Line.Place.POSITIONED;
    if (!row && printed.size() <= MOST_SIGNED && signsUnit(printed)) {
      return UNIT;
    }
    if (Width.label(printed.getFirst()).equals("栏次")
        && printed.stream().allMatch(text -> COLUMN_NUMBER.matcher(Width.label(text)).matches())) {
      return COLUMN_NUMBERS;
    }
    return DATA;
  }

  /** A header whose labels are separated by blanks, because the text has lost its columns. */
  private static boolean isHeaderWithoutTabs(List<String> printed, TableForms forms) {
    List<String> words = printed.size() == 1 ? Words.of(printed.getFirst()) : List.of();
    return words.size() > 1 && isHeader(words, forms);
  }

  /** 编制部门：… │ 2026年度 │ 单位：万元 on one line. */
  private static boolean signsUnit(List<String> printed) {
    return printed.stream().anyMatch(PrintedUnit::isSigned)
        && printed.stream().noneMatch(AmountText::isNumber);
  }

  /**
   * A header prints labels and no figures. One unknown label among known ones is a new column, not
   * a row; a lone 合计 is a total row, not a header.
   */
  private static boolean isHeader(List<String> printed, TableForms forms) {
    if (printed.size() == 1 && RowLabels.isTotal(printed.getFirst())) {
      return false;
    }
    if (printed.size() == 1 && printed.getFirst().length() == 1) {
      return false; // 款 alone is the end of a wrapped sentence
    }
    int known = 0;
    for (String text : printed) {
      String label = Width.label(text);
      if (forms.isHeaderLabel(label) || RowLabels.isTotal(text)) {
        known++;
      } else if (CODE_START.matcher(Width.halved(text)).matches() || AmountText.isNumber(text)) {
        return false;
      }
    }
    return known > 0 && known * 2 >= printed.size();
  }
}
