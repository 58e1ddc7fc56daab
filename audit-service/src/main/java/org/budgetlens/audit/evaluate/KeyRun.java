package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.RowKey;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Rows that speak of the same say the same, or are there only once. */
final class KeyRun implements RuleRun {
  private final Check.Keys check;
  private final Set<TableType> types;
  private final TableIndex tables;
  private final Map<String, Seen> seen = new LinkedHashMap<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  KeyRun(Check.Keys check, Set<TableType> types, TableIndex tables) {
    this.check = check;
    this.types = types;
    this.tables = tables;
  }

  /** What was seen of a key: its values in order, each with the number of rows. */
  private static final class Seen {
    private final TableReference table;
    private final @Nullable String code;
    private final String label;
    private final Map<String, Integer> values = new LinkedHashMap<>();

    private Seen(BudgetRow first) {
      this.table = first.table();
      this.code = RowLabels.mainCode(first);
      this.label = RowLabels.of(first);
    }
  }

  private record Open(String first, Evidence left, Evidence right) {}

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    String key = key(row);
    if (key != null) {
      seen.computeIfAbsent(key, name -> new Seen(row)).values.merge(value(row), 1, Integer::sum);
    }
  }

  private @Nullable String key(BudgetRow row) {
    if (!check.rows().holds(row)) {
      return null;
    }
    String key = check.key().of(row);
    return key == null || !check.perTable() ? key : tables.key(row.table()) + "/" + key;
  }

  private String value(BudgetRow row) {
    RowKey value = check.value();
    String text = value == null ? null : value.of(row);
    return text == null ? "" : text;
  }

  @Override
  public Conclusion conclude() {
    var conclusion = new Conclusion();
    seen.forEach((key, each) -> conclude(key, each, conclusion));
    return conclusion;
  }

  private void conclude(String key, Seen each, Conclusion conclusion) {
    boolean unique = check.value() == null;
    int rows = each.values.values().stream().mapToInt(Integer::intValue).sum();
    if (unique ? rows < 2 : each.values.size() < 2) {
      conclusion.equal();
      return;
    }
    var subject = new Subject(key, each.table, null, each.code, key);
    if (unique) {
      Evidence left = Evidence.computed(check.label(), Measure.COUNT, "rows");
      Evidence right = Evidence.computed(new Localized("一次", "Once"), Measure.COUNT, "1");
      open.put(key, new Open("", left, right));
      conclusion.finding(
          new OpenFinding.Told(
              subject,
              Relation.AT_MOST,
              left,
              right,
              new Localized(
                  "《" + each.table.title() + "》“" + each.label + "”印了 " + rows + " 次",
                  "“"
                      + each.label
                      + "” of “"
                      + each.table.title()
                      + "” is printed "
                      + rows
                      + " times")));
      return;
    }
    var values = new ArrayList<>(each.values.keySet());
    String first = values.removeFirst();
    String others = String.join("；", values);
    Evidence left = Evidence.text(check.label(), first, List.of());
    Evidence right = Evidence.text(check.label(), others, List.of());
    open.put(key, new Open(first, left, right));
    conclusion.finding(
        new OpenFinding.Told(
            subject,
            Relation.EQUAL,
            left,
            right,
            new Localized(
                "“" + key + "”的" + check.label().zh() + "前后不一：“" + first + "”与“" + others + "”",
                "“"
                    + key
                    + "” has two "
                    + check.label().en()
                    + ": “"
                    + first
                    + "” and “"
                    + others
                    + "”")));
  }

  @Override
  public boolean collects() {
    return !open.isEmpty();
  }

  @Override
  public void collect(BudgetRow row, int occurrence) {
    String key = key(row);
    Open waiting = key == null ? null : open.get(key);
    if (waiting == null) {
      return;
    }
    boolean unique = check.value() == null;
    Contribution cell = CellReader.counted(row);
    (unique || value(row).equals(waiting.first()) ? waiting.left() : waiting.right()).add(cell);
  }
}
