package org.budgetlens.audit.evaluate;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.audit.PrintedText;
import org.budgetlens.contracts.table.TableSummary;

/** Whose money a document speaks of, by the words of its titles. */
public enum Scope {
  /** 部门预算, 部门决算: a department with its units. */
  DEPARTMENT,
  /** 单位预算, 单位决算: one unit. */
  UNIT,
  /** Its titles do not say, or say both. */
  UNKNOWN;

  /** Words of a title that name a classification, or leave open whose money it is. */
  private static final Pattern NEITHER =
      Pattern.compile("(?:部门|政府)(?:预算)?(?:支出)?经济(?:科目)?分类|部门\\(单位\\)|单位\\(部门\\)");

  /** What may stand between whose money it is and what it is: a year, 一般公共, “三公”经费. */
  private static final String BETWEEN = "[\\u4e00-\\u9fff0-9“”\"]{0,20}?(?:预算|决算)";

  private static final Pattern DEPARTMENTS = Pattern.compile("部门" + BETWEEN);

  /** 所属单位 are a department's, and 万元 after 单位 is a unit of money. */
  private static final Pattern UNITS = Pattern.compile("(?<!所属|下属|预算|金额)单位(?!万元|千元|元)" + BETWEEN);

  /** The scope that the titles of a document's tables name. */
  static Scope of(List<TableSummary> tables) {
    boolean department = false;
    boolean unit = false;
    for (TableSummary table : tables) {
      String title = NEITHER.matcher(PrintedText.plain(table.table().title())).replaceAll("");
      department |= DEPARTMENTS.matcher(title).find();
      unit |= UNITS.matcher(title).find();
    }
    return department == unit ? UNKNOWN : department ? DEPARTMENT : UNIT;
  }

  /** Whether two documents of different kinds can speak of the same money. */
  boolean agrees(Scope other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
