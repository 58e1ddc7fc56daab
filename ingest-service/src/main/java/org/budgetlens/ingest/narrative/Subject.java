package org.budgetlens.ingest.narrative;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an amount in a sentence is the amount of.
 *
 * @param name e.g. 收入预算, 科学技术支出（类）…（项）; empty where the clause leaves it to the context
 * @param measure which figure of it, e.g. 预算数, 支出决算; empty where the name says it
 * @param year the year printed with it; null where none is
 */
record Subject(String name, String measure, @Nullable String year) {
  private static final int LONGEST = 60;
  private static final Pattern YEAR = Pattern.compile("(?<year>(?:19|20)\\d\\d)年度?");
  private static final Pattern VERB = Pattern.compile("(?:为|是|达到?|共计)$");
  private static final String MEASURES =
      "(?:当年)?(?:预算执行数|预算安排|预算数|决算数|支出决算|收入决算|年初预算数?|全年预算数?|调整预算数?|执行数)";
  private static final Pattern MEASURE = Pattern.compile(MEASURES);
  private static final Pattern MEASURE_END =
      Pattern.compile("(?<name>.+?)(?<measure>" + MEASURES + ")");

  /** Who it belongs to is known from the document. */
  private static final Pattern OWN =
      Pattern.compile("^(?:本|我)(?:部门|单位|局|委|办|街道|机关)(?:及所属(?:各)?(?:预算)?单位)?的?");

  private static final Pattern OWNER =
      Pattern.compile(
          "^(?:中共)?\\p{IsHan}{1,6}(?:省|市|自治区|区|县)\\p{IsHan}{0,26}?"
              + "(?:局|委员会|工作部|部|办公室|办事处|厅|中心|院|政府|街道|镇)"
              + "(?=收入|支出|财政拨款|一般公共|政府性基金|国有资本|机关运行|政府采购|部门|“三公”|$)");
  private static final Pattern OWNER_ALONE =
      Pattern.compile("(?:.*(?:局|委员会|工作部|部|办公室|办事处|厅|中心|院|政府|街道|镇|部门|单位))?");

  /** What names of amounts end with; a clause that ends otherwise is no such name. */
  private static final Pattern NAME_END =
      Pattern.compile(
          ".*(?:收入|支出|经费|费|费用|预算|决算|总额|金额|合计|总计|小计|拨款|资金|缴费|补贴|结余|结转|尾款|用款计划|[（(][类款项][）)])"
              + "(?:[（(][^（）()]*[）)])?");

  private static final Pattern SENTENCE_WORDS =
      Pattern.compile("用于|按照|根据|申请|拟从|不超过|不低于|以上|以下|低于|高于|单价|单位价值|扣除|大于|小于");

  /** What a clause says before its amount, or empty where that is no name of an amount. */
  static Optional<Subject> of(String clause) {
    String text = VERB.matcher(clause.replaceFirst("^其中", "")).replaceFirst("");
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return plain(text, null);
    }
    String before = text.substring(0, year.start());
    String after = text.substring(year.end());
    String printedYear = year.group("year");
    if (after.isEmpty() || MEASURE.matcher(after).matches()) {
      String name = withoutOwner(before);
      return name.isEmpty() || isName(name)
          ? Optional.of(new Subject(name, after, printedYear))
          : Optional.empty();
    }
    // Whose budget it is stands before the year, if anything does.
    return OWNER_ALONE.matcher(before).matches() ? plain(after, printedYear) : Optional.empty();
  }

  private static Optional<Subject> plain(String text, @Nullable String year) {
    String name = withoutOwner(text);
    if (name.isEmpty() || MEASURE.matcher(name).matches()) {
      return Optional.of(new Subject("", name, year));
    }
    Matcher split = MEASURE_END.matcher(name);
    if (split.matches() && isName(split.group("name"))) {
      return Optional.of(new Subject(split.group("name"), split.group("measure"), year));
    }
    return isName(name) ? Optional.of(new Subject(name, "", year)) : Optional.empty();
  }

  /** A name without the department it belongs to. */
  static String withoutOwner(String text) {
    String name = OWN.matcher(text).replaceFirst("");
    return OWNER.matcher(name).replaceFirst("").replaceFirst("^的", "");
  }

  /** Whether a text is the name of an amount. */
  static boolean isName(String text) {
    return text.length() <= LONGEST
        && NAME_END.matcher(text).matches()
        && !SENTENCE_WORDS.matcher(text).find();
  }

  Subject named(String other) {
    return new Subject(other, measure, year);
  }
}
