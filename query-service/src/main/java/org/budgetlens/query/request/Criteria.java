package org.budgetlens.query.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query, all of which must hold, with their values by name. */
public final class Criteria {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a condition without values. */
  public Criteria where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition with one value, which it names with a colon. */
  public Criteria where(String condition, String name, Object value) {
    values.put(name, value);
    return where(condition);
  }

  /** Adds the condition that an expression is one of these values; none means any. */
  public Criteria anyOf(String expression, String name, List<?> allowed) {
    return allowed.isEmpty() ? this : where(expression + " in (:" + name + ")", name, allowed);
  }

  /** Adds the condition that an item comes after these sort values. */
  public Criteria after(Sort sort, List<Object> start) {
    var expressions = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (int i = 0; i < start.size(); i++) {
      expressions.add(sort.keys().get(i).expression());
      names.add(":after" + i);
      values.put("after" + i, start.get(i));
    }
    String left = String.join(", ", expressions);
    String right = String.join(", ", names);
    return where("(" + left + ") " + (sort.descending() ? "<" : ">") + " (" + right + ")");
  }

  /** The conditions, or one that always holds. */
  public String text() {
    return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
  }

  /** The values by name. */
  public Map<String, Object> values() {
    return values;
  }

  /** The same conditions again, to add others to. */
  public Criteria copy() {
    var copy = new Criteria();
    copy.conditions.addAll(conditions);
    copy.values.putAll(values);
    return copy;
  }
}
