package org.budgetlens.audit.pack;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * A CEL condition as Java predicates, with its patterns compiled once: conditions are asked about
 * every row, and the CEL runtime compiles a pattern each time. Knows what conditions on rows
 * usually are made of; for anything else there is none, and the runtime answers.
 */
final class NativeCondition {
  private NativeCondition() {}

  /** The predicate that says the same; null if there is none. */
  static @Nullable Predicate<BudgetRow> of(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
        ? call(expression.call())
        : null;
  }

  private static @Nullable Predicate<BudgetRow> call(CelExpr.CelCall call) {
    List<CelExpr> arguments = call.args();
    return switch (call.function()) {
      case "_&&_" -> both(of(arguments.getFirst()), of(arguments.getLast()), true);
      case "_||_" -> both(of(arguments.getFirst()), of(arguments.getLast()), false);
      case "!_" -> {
        Predicate<BudgetRow> inner = of(arguments.getFirst());
        yield inner == null ? null : inner.negate();
      }
      case "_==_" -> equal(arguments);
      case "_!=_" -> {
        Predicate<BudgetRow> equal = equal(arguments);
        yield equal == null ? null : equal.negate();
      }
      case "@in" -> in(arguments);
      case "_>_" -> hasAmounts(arguments);
      case "matches", "startsWith", "endsWith", "contains" -> method(call);
      default -> null;
    };
  }

  private static @Nullable Predicate<BudgetRow> both(
      @Nullable Predicate<BudgetRow> one, @Nullable Predicate<BudgetRow> other, boolean and) {
    if (one == null || other == null) {
      return null;
    }
    return and ? one.and(other) : one.or(other);
  }

  private static @Nullable Predicate<BudgetRow> equal(List<CelExpr> arguments) {
    Function<BudgetRow, String> left = text(arguments.getFirst());
    Function<BudgetRow, String> right = text(arguments.getLast());
    return left == null || right == null ? null : row -> left.apply(row).equals(right.apply(row));
  }

  private static @Nullable Predicate<BudgetRow> in(List<CelExpr> arguments) {
    CelExpr list = arguments.getLast();
    if (isAmounts(list)) {
      String column = constant(arguments.getFirst());
      return column == null ? null : row -> row.amounts().containsKey(column);
    }
    Function<BudgetRow, String> text = text(arguments.getFirst());
    if (text == null || list.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST) {
      return null;
    }
    Set<String> values = new HashSet<>();
    for (CelExpr element : list.list().elements()) {
      String value = constant(element);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return row -> values.contains(text.apply(row));
  }

  /** {@code size(amounts) > 0}. */
  private static @Nullable Predicate<BudgetRow> hasAmounts(List<CelExpr> arguments) {
    CelExpr size = arguments.getFirst();
    CelExpr least = arguments.getLast();
    boolean known =
        size.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
            && size.call().function().equals("size")
            && size.call().args().size() == 1
            && isAmounts(size.call().args().getFirst())
            && least.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && least.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    if (!known) {
      return null;
    }
    long number = least.constant().int64Value();
    return row -> row.amounts().size() > number;
  }

  private static @Nullable Predicate<BudgetRow> method(CelExpr.CelCall call) {
    if (call.target().isEmpty() || call.args().size() != 1) {
      return null;
    }
    Function<BudgetRow, String> text = text(call.target().get());
    String argument = constant(call.args().getFirst());
    if (text == null || argument == null) {
      return null;
    }
    return switch (call.function()) {
      case "startsWith" -> row -> text.apply(row).startsWith(argument);
      case "endsWith" -> row -> text.apply(row).endsWith(argument);
      case "contains" -> row -> text.apply(row).contains(argument);
      default -> {
        Pattern pattern = Pattern.compile(argument);
        yield row -> pattern.matcher(text.apply(row)).find();
      }
    };
  }

  private static @Nullable Function<BudgetRow, String> text(CelExpr expression) {
    return switch (expression.exprKind().getKind()) {
      case IDENT -> {
        String name = expression.ident().name();
        yield isAmounts(expression) ? null : RowNames.reader(name);
      }
      case CONSTANT -> {
        String value = constant(expression);
        yield value == null ? null : row -> value;
      }
      default -> null;
    };
  }

  private static boolean isAmounts(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        && expression.ident().name().equals(RowNames.AMOUNTS);
  }

  private static @Nullable String constant(CelExpr expression) {
    boolean text =
        expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return text ? expression.constant().stringValue() : null;
  }
}
