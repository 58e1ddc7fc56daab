package org.budgetlens.ingest.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/**
 * What a document says about itself: labelled cells (部门名称 │ …), headings, and the lines right below
 * headings. Prose is no evidence; it names other departments and other years.
 */
public final class Evidence {
  private static final Pattern DEPARTMENT_LABEL =
      Pattern.compile("(?:部门|预算部门|主管部门|填报部门)(?:\\(?单位\\)?)?名称[:：]?|主管部门(?:及代码)?[:：]?");
  private static final Pattern SIGNED =
      Pattern.compile("(?:编制单位|编制部门|填报单位|填报部门|部门名称|单位名称|部门|预算单位)[:：](?<name>\\S{4,40})");

  /** 预算主管部门：上海市普陀区城市管理行政执法局, on a cover. */
  private static final Pattern SUPERVISED =
      Pattern.compile("(?:预算)?(?:主管部门|单位)[:：](?<name>\\S{4,40})");

  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:关于)?(?:第[一二三四五六七八九十]{1,2}部分)?(?<before>(?:19|20)\\d\\d)?年?度?(?<name>\\D{3,30}?(?:局|委员会|委|办公室|办|厅|部|院|中心|街道办事处|街道|镇|乡|人民政府|政府|会|馆|站|所|校|学|园|社|队|处))"
              + "(?<after>(?:19|20)\\d\\d)?年?度?(?:[省市区县]级)?(?:部门|单位)?(?:综合)?(?:预算|决算)(?:(?:及|和|与|、)[\"“”]?三公[\"“”]?经费(?:预算|决算)?)?"
              + "(?:(?:信息)?公开)?(?:表|报表|报告|草案|说明|编制说明|情况|情况说明|信息|公开)*(?:[(（].*)?$");
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?<year>(?:19|20)\\d\\d)\\s*年度?(?=$|[^\\d月])");
  private static final Pattern CODED =
      Pattern.compile("[\\[【(（]?(?<code>\\d{3,12})[\\]】)）_-]\\s*(?<name>\\p{IsHan}.{3,})");
  private static final Pattern YEAR_CELL = Pattern.compile("(?<year>(?:19|20)\\d\\d)(?:年度?)?");
  private static final Pattern YEAR_IN_BRACKETS =
      Pattern.compile("[(（]\\s*(?<year>(?:19|20)\\d\\d)\\s*年度?\\s*[)）]");

  /** 2023年度部门决算公开: a cover that names no department. */
  private static final Pattern COVER =
      Pattern.compile(
          "^(?<year>(?:19|20)\\d\\d)年度?(?:部门|单位)?(?:综合)?(?:预算|决算)(?:(?:信息)?公开)?(?:表|报表|报告|说明|情况)*$");

  /** 2024年预算数: what a header says of the year of its amounts. */
  private static final Pattern YEAR_IN_HEADER =
      Pattern.compile("(?<year>(?:19|20)\\d\\d)年度?(?:部门|单位|年初)?(?:预算|决算)(?:数|金额)?");

  private static final int LONGEST_TITLE = 60;

  private final Set<String> departments = new LinkedHashSet<>();
  private final Set<Integer> years = new LinkedHashSet<>();
  private final Set<Integer> cellYears = new LinkedHashSet<>();
  private int headerYear;
  private final Set<DocumentKind> kinds = new LinkedHashSet<>();
  private final Map<String, String> organisations = new LinkedHashMap<>();

  /** The department as the cover names it, empty for none. */
  private String cover = "";

  /** The last printed line before the first table, if it can be a title. */
  private String above = "";

  /** A heading of a table, or a title of the document. */
  public Evidence heading(String printed) {
    String text = Width.halved(printed);
    if (text.contains("自评")) {
      kinds.add(DocumentKind.SELF_EVALUATION);
    } else if (text.contains("决算")) {
      kinds.add(DocumentKind.FINAL_ACCOUNT);
    } else if (text.contains("预算")) {
      kinds.add(DocumentKind.BUDGET);
    }
    years(YEAR, text);
    title(text);
    return this;
  }

  /** A line right below a heading: (2026年度), 编制单位：…. */
  public Evidence below(Line line) {
    List<String> printed = line.printed();
    for (String text : printed) {
      String halved = Width.halved(text);
      years(YEAR_IN_BRACKETS, halved);
      Matcher signed = SIGNED.matcher(halved);
      if (signed.find()) {
        department(signed.group("name"));
      }
    }
    return labelled(line);
  }

  /** A line anywhere in the tables: takes the cell next to a label such as 部门名称. */
  public Evidence labelled(Line line) {
    List<String> printed = line.printed();
    if (printed.size() >= 2
        && DEPARTMENT_LABEL.matcher(Width.label(printed.getFirst())).matches()) {
      String name = printed.get(1).strip();
      if (name.length() >= 4 && name.length() <= 40) {
        department(name);
      }
    }
    return this;
  }

  /** A header of a table: 2023年预算数 │ 2024年预算数. The latest year is the table's own. */
  public Evidence header(Line line) {
    for (String text : line.printed()) {
      Matcher match = YEAR_IN_HEADER.matcher(Width.label(text));
      if (match.matches()) {
        headerYear = Math.max(headerYear, Integer.parseInt(match.group("year")));
      }
    }
    return this;
  }

  /** A department's name, with its code before it or without: [402]婺源县江湾镇人民政府. */
  private void department(String printed) {
    Matcher coded = CODED.matcher(printed);
    if (coded.matches()) {
      organisation(coded.group("code"), coded.group("name"));
      departments.add(coded.group("name"));
    } else {
      departments.add(printed);
    }
  }

  /**
   * A line before the first table: only short lines can be titles. A title may be printed on two
   * lines, the department on the first.
   */
  public Evidence preface(Line line) {
    List<String> printed = line.printed();
    if (printed.isEmpty()) {
      return this;
    }
    boolean brief = printed.size() == 1 && printed.getFirst().length() <= LONGEST_TITLE;
    String text = brief ? Width.label(printed.getFirst()) : "";
    if (COVER.matcher(text).matches() && TITLE.matcher(above + text).matches()) {
      heading(above + text);
    } else if (TITLE.matcher(text).matches() || COVER.matcher(text).matches()) {
      heading(text);
    }
    Matcher supervised = SUPERVISED.matcher(text);
    if (supervised.matches()) {
      cover = supervised.group("name");
    }
    above = text;
    return this;
  }

  /** A value of a 年度 column. */
  public Evidence yearCell(String text) {
    Matcher match = YEAR_CELL.matcher(Width.label(text));
    if (match.matches()) {
      cellYears.add(Integer.valueOf(match.group("year")));
    }
    return this;
  }

  /** A budget unit that a table prints with its code. */
  public Evidence organisation(String code, String name) {
    organisations.put(name, code);
    return this;
  }

  private void title(String text) {
    Matcher match = TITLE.matcher(Width.label(text));
    if (match.matches()) {
      departments.add(match.group("name"));
      for (String group : List.of("before", "after")) {
        if (match.group(group) != null) {
          years.add(Integer.valueOf(match.group(group)));
        }
      }
    }
  }

  private void years(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      years.add(Integer.valueOf(match.group("year")));
    }
  }

  Collection<String> departments() {
    if (departments.stream()
        .noneMatch(name -> cover.length() > name.length() && cover.endsWith(name))) {
      return departments;
    }
    var all = new LinkedHashSet<>(departments);
    all.add(cover); // with the city that the tables leave out
    return all;
  }

  /**
   * The years that titles name. Cells of a 年度 column count where no title names a year, or where
   * they contradict: a table of two years prints the year before its own too. Where neither says a
   * year, the latest one that headers print does.
   */
  Collection<Integer> years() {
    boolean confirmed = cellYears.stream().anyMatch(years::contains);
    if (years.isEmpty() && cellYears.isEmpty() && headerYear > 0) {
      return Set.of(headerYear);
    }
    if (confirmed || cellYears.isEmpty()) {
      return years;
    }
    var all = new LinkedHashSet<>(years);
    all.addAll(cellYears);
    return all;
  }

  Collection<DocumentKind> kinds() {
    return kinds;
  }

  Map<String, String> organisations() {
    return organisations;
  }
}
