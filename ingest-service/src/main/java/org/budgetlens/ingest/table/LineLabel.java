package org.budgetlens.ingest.table;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/**
 * A printed line of 收支总表, taken apart.
 *
 * @param ordinal its ordinal without punctuation, e.g. 二十一; empty where none is printed. The same
 *     line has different ordinals in different years, so it is never a key
 * @param level how deep the ordinal's kind lies: 1 for 一、, 2 for （一）, 3 for 1. and 4 for （1）; 0
 *     without ordinal
 * @param line the line itself, e.g. 国有资本经营预算支出
 */
public record LineLabel(String ordinal, int level, String line) {
  private static final Pattern ORDINAL =
      Pattern.compile(
          "^\\s*(?:[(（]\\s*(?<inner>[一二三四五六七八九十百]+|\\d{1,2})\\s*[)）]"
              + "|(?<outer>[一二三四五六七八九十百]+|\\d{1,2})\\s*[、.．])\\s*(?<line>.+)$");
  private static final Pattern CURRENT_TOTAL =
      Pattern.compile("本年(?:收入|支出)(?:合计|小计)?|小计|部门(?:综合)?预算");
  private static final Pattern GRAND_TOTAL = Pattern.compile("(?:收入|支出)(?:总计|合计)|总计|合计");
  private static final Pattern CARRIED =
      Pattern.compile(
          "(?:单位)?(?:上年|年初|年终|年末).*结[转余].*|结转下年.*|.*结转下年" + "|使用(?:非财政拨款|专用)结余|用事业基金弥补收支差额|结余分配");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");
  private static final Pattern AMONG = Pattern.compile("^其中[:：].*");

  /** Takes a printed line apart. */
  public static LineLabel of(String printed) {
    Matcher match = ORDINAL.matcher(printed);
    if (!match.matches()) {
      return new LineLabel("", 0, printed.strip());
    }
    String inner = match.group("inner");
    String ordinal = inner == null ? Objects.requireNonNull(match.group("outer")) : inner;
    int level = (DIGITS.matcher(ordinal).matches() ? 3 : 1) + (inner == null ? 0 : 1);
    return new LineLabel(ordinal, level, Objects.requireNonNull(match.group("line")).strip());
  }

  /**
   * Whether the line is a part of the item above it: its ordinal is of a lower level (（一） or 1.
   * below 一、), or it says 其中.
   *
   * @param item the last item of the side that is no part, null if there is none
   */
  boolean isPartOf(@Nullable LineLabel item) {
    if (item == null) {
      return false;
    }
    return (item.level > 0 && level > item.level) || isAmong();
  }

  /** 其中: some of the parts of what stands above, not all of them. */
  boolean isAmong() {
    return AMONG.matcher(line).matches();
  }

  /** What the line is for its side, which has or has not printed its carry-over line before. */
  public LineRole role(boolean afterCarried) {
    String label = Width.label(line);
    if (CURRENT_TOTAL.matcher(label).matches()) {
      return LineRole.CURRENT_TOTAL;
    }
    if (GRAND_TOTAL.matcher(label).matches()) {
      return LineRole.GRAND_TOTAL;
    }
    if (CARRIED.matcher(label).matches()) {
      return LineRole.CARRIED;
    }
    return afterCarried ? LineRole.CARRIED_ITEM : LineRole.ITEM;
  }
}
