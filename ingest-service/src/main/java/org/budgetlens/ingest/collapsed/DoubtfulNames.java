package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * name is left out and reported. No catalog is asked: the layout and the document's other tables
 * decide.
 */
final class DoubtfulNames {
  /** A full cell may miss one character and the punctuation that cannot begin the next line. */
  private static final int SLACK = 4;

  private static final Localized CUT =
      new Localized(
          "名称印满单元格，而本文件别处同一科目的名称更长：可能被截断，未读取名称",
          "the name fills its cell and the document has a longer one for this code elsewhere: it may"
              + " be cut off and was not read");
  private static final Localized MIXED =
      new Localized(
          "编码、名称、金额不在同一行，名称可能与相邻行重叠印刷，未读取名称",
          "code, name and amounts stand on lines of their own: the name may be printed over another"
              + " row's and was not read");

  /** The names of the document's tables, by classification and code. */
  private final Map<CodeKind, Map<String, Set<String>>> names = new EnumMap<>(CodeKind.class);

  /** Knows the names of tables that were read, and of those that wait for their columns. */
  DoubtfulNames(List<ReadTable> finished, List<RawTable> raw) {
    finished.forEach(table -> table.rows().forEach(this::see));
    for (RawTable table : raw) {
      boolean mixed = isMixed(table);
      table.rows().stream().filter(row -> !mixed || !row.apart()).forEach(row -> see(row.row()));
    }
  }

  private void see(TypedRow row) {
    row.codes()
        .forEach(
            (kind, code) -> {
              if (code.name() != null) {
                names
                    .computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(code.code(), c -> new HashSet<>())
                    .add(code.name());
              }
            });
  }

  /** The table without names in doubt, which become problems. */
  RawTable withoutThem(RawTable table, List<ReadingProblem> problems) {
    boolean mixed = isMixed(table);
    int widest = widest(table, mixed);
    var rows = new ArrayList<RawRow>();
    for (RawRow row : table.rows()) {
      Map<CodeKind, Code> codes = new EnumMap<>(CodeKind.class);
      row.row()
          .codes()
          .forEach(
              (kind, code) -> {
                Localized doubt = doubt(kind, code, mixed && row.apart(), widest);
                codes.put(kind, doubt == null ? code : Code.printed(code.code(), null));
                if (doubt != null) {
                  problems.add(
                      new ReadingProblem.Ambiguous(
                          row.row().source(), code.code() + " " + code.name(), doubt));
                }
              });
      rows.add(codes.equals(row.row().codes()) ? row : row.withRow(row.row().withCodes(codes)));
    }
    return table.withRows(rows);
  }

  private @Nullable Localized doubt(CodeKind kind, Code code, boolean mixed, int widest) {
    String name = code.name();
    if (name == null) {
      return null;
    }
    Set<String> known = names.getOrDefault(kind, Map.of()).getOrDefault(code.code(), Set.of());
    if (mixed) {
      return known.contains(name) ? null : MIXED;
    }
    boolean longer =
        known.stream().anyMatch(other -> other.startsWith(name) && !other.equals(name));
    return longer && Width.printed(name) >= widest - SLACK ? CUT : null;
  }

  /** Whether a few rows of a table stand on three lines, and the others on one. */
  private static boolean isMixed(RawTable table) {
    long apart = table.rows().stream().filter(RawRow::apart).count();
    return apart > 0 && apart * 2 < table.rows().size();
  }

  private static int widest(RawTable table, boolean mixed) {
    return table.rows().stream()
        .filter(row -> !mixed || !row.apart())
        .flatMap(row -> row.row().codes().values().stream())
        .map(Code::name)
        .filter(Objects::nonNull)
        .mapToInt(Width::printed)
        .max()
        .orElse(0);
  }
}
