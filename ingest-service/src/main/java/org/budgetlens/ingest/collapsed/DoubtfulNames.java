package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * Names that are printed in too narrow a cell and arrive cut off, or mixed with the name of the row
 * above that runs over its cell. What arrives is not what the document calls its code, so such a
 * name is left out and reported, unless another table prints the same. No catalog is asked: the
 * layout and the document's other tables decide.
 */
final class DoubtfulNames {
  private static final Localized CUT =
      new Localized(
          "名称印满单元格，而本文件别处同一科目的名称更长：可能被截断，未读取名称",
          "the name fills its cell and the document has a longer one for this code elsewhere: it may"
              + " be cut off and was not read");
  private static final Localized MIXED =
      new Localized(
          "编码、名称、金额不在同一行，或上一行的名称印出了单元格：名称可能与相邻行重叠印刷，未读取名称",
          "code, name and amounts stand on lines of their own, or the name above runs over its cell:"
              + " the name may be printed over another row's and was not read");

  /** By classification and code the names that the document prints, and which tables do. */
  private final Map<CodeKind, Map<String, Map<String, Set<Integer>>>> names =
      new EnumMap<>(CodeKind.class);

  private final List<RawTable> raw;

  /** Knows the names of tables that were read, and of those that wait for their columns. */
  DoubtfulNames(List<ReadTable> finished, List<RawTable> raw) {
    this.raw = List.copyOf(raw);
    for (int t = 0; t < raw.size(); t++) {
      for (RawRow row : raw.get(t).rows()) {
        see(row.row(), t);
      }
    }
    for (int t = 0; t < finished.size(); t++) {
      for (TypedRow row : finished.get(t).rows()) {
        see(row, raw.size() + t);
      }
    }
  }

  private void see(TypedRow row, int table) {
    row.codes()
        .forEach(
            (kind, code) -> {
              if (code.name() != null) {
                names
                    .computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(code.code(), c -> new HashMap<>())
                    .computeIfAbsent(code.name(), n -> new HashSet<>())
                    .add(table);
              }
            });
  }

  /** The table without names in doubt, which become problems. */
  RawTable withoutThem(RawTable table, List<ReadingProblem> problems) {
    int own = raw.indexOf(table);
    boolean mixed = isMixed(table);
    int widest = widest(table, own);
    boolean below = false;
    var rows = new ArrayList<RawRow>();
    for (RawRow row : table.rows()) {
      Map<CodeKind, Code> codes = new EnumMap<>(CodeKind.class);
      boolean over = below || (mixed && row.apart());
      below = false;
      for (Map.Entry<CodeKind, Code> entry : row.row().codes().entrySet()) {
        Code code = entry.getValue();
        Localized doubt = doubt(entry.getKey(), code, over, widest, own);
        codes.put(entry.getKey(), doubt == null ? code : Code.printed(code.code(), null));
        below |= doubt != null;
        if (doubt != null) {
          problems.add(
              new ReadingProblem.Ambiguous(
                  row.row().source(), code.code() + " " + code.name(), doubt));
        }
      }
      rows.add(below ? row.withRow(row.row().withCodes(codes)) : row);
    }
    return table.withRows(rows);
  }

  private @Nullable Localized doubt(CodeKind kind, Code code, boolean over, int widest, int table) {
    String name = code.name();
    if (name == null || isConfirmed(kind, code, table)) {
      return null;
    }
    if (over) {
      return MIXED;
    }
    boolean longer =
        names.getOrDefault(kind, Map.of()).getOrDefault(code.code(), Map.of()).keySet().stream()
            .anyMatch(other -> other.startsWith(name) && !other.equals(name));
    return longer && Width.fills(name, widest) ? CUT : null;
  }

  /** Whether another table prints the same name for the code. */
  private boolean isConfirmed(CodeKind kind, Code code, int table) {
    return names
        .getOrDefault(kind, Map.of())
        .getOrDefault(code.code(), Map.of())
        .getOrDefault(String.valueOf(code.name()), Set.of())
        .stream()
        .anyMatch(other -> other != table);
  }

  /** Whether a few rows of a table stand on three lines, and the others on one. */
  private static boolean isMixed(RawTable table) {
    long apart = table.rows().stream().filter(RawRow::apart).count();
    return apart > 0 && apart * 2 < table.rows().size();
  }

  /** How wide the names of a table are that another one confirms; of all if none is. */
  private int widest(RawTable table, int own) {
    int confirmed = widest(table, own, true);
    return confirmed > 0 ? confirmed : widest(table, own, false);
  }

  private int widest(RawTable table, int own, boolean confirmed) {
    return table.rows().stream()
        .flatMap(row -> row.row().codes().entrySet().stream())
        .filter(entry -> entry.getValue().name() != null)
        .filter(entry -> !confirmed || isConfirmed(entry.getKey(), entry.getValue(), own))
        .mapToInt(entry -> Width.printed(String.valueOf(entry.getValue().name())))
        .max()
        .orElse(0);
  }
}
