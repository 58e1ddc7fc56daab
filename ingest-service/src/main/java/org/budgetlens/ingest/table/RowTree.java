package org.budgetlens.ingest.table;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;

/**
 * Finds the group rows of a tree: a row that prints a 类 or 款 whose 款 or 项 the table prints too, or
 * a department whose budget units the table prints too. Such a row repeats the sum of the rows
 * below it and must not be added to them.
 */
public final class RowTree {
  private static final List<CodeKind> CLASSIFICATIONS =
      List.of(CodeKind.FUNCTION, CodeKind.GOVERNMENT, CodeKind.DEPARTMENT);

  /** Behind the code of a unit that prints rows with codes of what it spends. */
  private static final String SPENDS = "/";

  private static final List<CodeKind> ECONOMIC = List.of(CodeKind.GOVERNMENT, CodeKind.DEPARTMENT);
  private static final int CLASS = 3;
  private static final int GROUP = 5;

  private RowTree() {}

  /** The rows with group rows turned into SUBTOTAL rows. */
  public static List<TypedRow> withSubtotals(List<TypedRow> rows) {
    Set<String> groups = parents(rows);
    Set<String> units = unitCodes(rows);
    if (groups.isEmpty() && units.isEmpty()) {
      return List.copyOf(rows);
    }
    return rows.stream()
        .map(
            row ->
                row.kind() == RowKind.DETAIL && (isParent(row, groups) || isDepartment(row, units))
                    ? row.withKind(RowKind.SUBTOTAL)
                    : row)
        .toList();
  }

  /** Whether a detail row is below a group row. */
  public static boolean isBelow(TypedRow row, TypedRow group) {
    if (row.kind() != RowKind.DETAIL) {
      return false;
    }
    if (only(group, CodeKind.ORGANISATION)) {
      return isBelow(row, group, CodeKind.ORGANISATION);
    }
    return onlyFunction(group)
        && Objects.equals(
            row.codes().get(CodeKind.ORGANISATION), group.codes().get(CodeKind.ORGANISATION))
        && isBelow(row, group, CodeKind.FUNCTION);
  }

  private static boolean isBelow(TypedRow row, TypedRow group, CodeKind kind) {
    return row.codes().containsKey(kind)
        && code(row, kind).startsWith(code(group, kind))
        && (code(row, kind).length() > code(group, kind).length()
            || row.codes().size() > group.codes().size());
  }

  /**
   * The code that places a row in a tree: of the one classification it prints, or of the
   * departments' classification where it prints the government's beside it. Functions and economic
   * codes beside each other are no tree.
   */
  static Optional<String> onlyCode(TypedRow row) {
    List<CodeKind> kinds = kinds(row);
    if (kinds.equals(ECONOMIC)) {
      return Optional.of(code(row, CodeKind.DEPARTMENT));
    }
    return kinds.size() == 1 ? Optional.of(code(row, kinds.getFirst())) : Optional.empty();
  }

  private static List<CodeKind> kinds(TypedRow row) {
    return CLASSIFICATIONS.stream().filter(row.codes()::containsKey).toList();
  }

  /** Codes that are the beginning of another row's code. */
  private static Set<String> parents(List<TypedRow> rows) {
    var parents = new HashSet<String>();
    for (TypedRow row : rows) {
      if (row.kind() != RowKind.DETAIL) {
        continue;
      }
      for (CodeKind kind : CLASSIFICATIONS) {
        if (!row.codes().containsKey(kind)) {
          continue;
        }
        String code = code(row, kind);
        if (code.length() > CLASS) {
          parents.add(code.substring(0, CLASS));
        }
        // Seven digits of an economic code are a local extension, beside the code and not below it.
        if (code.length() > GROUP && kind == CodeKind.FUNCTION) {
          parents.add(code.substring(0, GROUP));
        }
      }
    }
    return parents;
  }

  private static boolean isParent(TypedRow row, Set<String> parents) {
    return onlyCode(row).isPresent()
        && kinds(row).stream().allMatch(kind -> parents.contains(code(row, kind)));
  }

  /** Codes of budget units that print rows of their own; with a mark where they spend by code. */
  private static Set<String> unitCodes(List<TypedRow> rows) {
    var codes = new HashSet<String>();
    for (TypedRow row : rows) {
      if (row.kind() == RowKind.DETAIL && row.codes().containsKey(CodeKind.ORGANISATION)) {
        boolean alone = only(row, CodeKind.ORGANISATION);
        codes.add(code(row, CodeKind.ORGANISATION) + (alone ? "" : SPENDS));
      }
    }
    return codes;
  }

  /**
   * 025 is the department of the units 025001 and 025003, and a row that prints a unit alone is the
   * sum of the rows that print what this unit spends.
   */
  private static boolean isDepartment(TypedRow row, Set<String> units) {
    return only(row, CodeKind.ORGANISATION)
        && units.stream()
            .anyMatch(
                unit ->
                    unit.length() > code(row, CodeKind.ORGANISATION).length()
                        && unit.startsWith(code(row, CodeKind.ORGANISATION)));
  }

  private static boolean onlyFunction(TypedRow row) {
    return row.codes().containsKey(CodeKind.FUNCTION)
        && !row.codes().containsKey(CodeKind.GOVERNMENT)
        && !row.codes().containsKey(CodeKind.DEPARTMENT);
  }

  private static boolean only(TypedRow row, CodeKind kind) {
    return row.codes().size() == 1 && row.codes().containsKey(kind);
  }

  private static String code(TypedRow row, CodeKind kind) {
    return Objects.requireNonNull(row.codes().get(kind)).code();
  }
}
