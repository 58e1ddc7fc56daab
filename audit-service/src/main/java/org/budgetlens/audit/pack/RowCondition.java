package org.budgetlens.audit.pack;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.function.Predicate;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/** A condition on a row's texts and codes in CEL, with the names of {@link RowNames}. */
public final class RowCondition {
  private static final Cel CEL = cel();

  private final String text;
  private final CelRuntime.Program program;
  private final @Nullable Predicate<BudgetRow> predicate;

  private RowCondition(
      String text, CelRuntime.Program program, @Nullable Predicate<BudgetRow> predicate) {
    this.text = text;
    this.program = program;
    this.predicate = predicate;
  }

  /**
   * Compiles a condition.
   *
   * @throws IllegalArgumentException if it is not a condition; the message says why
   */
  static RowCondition of(String text) {
    try {
      CelAbstractSyntaxTree tree = CEL.compile(text).getAst();
      return new RowCondition(text, CEL.createProgram(tree), NativeCondition.of(tree.getExpr()));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException("not a CEL condition: " + e.getMessage(), e);
    }
  }

  /**
   * Whether it holds for a row.
   *
   * @throws IllegalStateException if it cannot be evaluated for it
   */
  public boolean holds(BudgetRow row) {
    Predicate<BudgetRow> known = predicate;
    return known == null ? evaluated(row) : known.test(row);
  }

  /** What the CEL runtime says. */
  boolean evaluated(BudgetRow row) {
    try {
      return Boolean.TRUE.equals(program.eval(name -> RowNames.value(row, name)));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(text + ": " + e.getMessage(), e);
    }
  }

  /** Whether it is answered without the CEL runtime. */
  boolean isNative() {
    return predicate != null;
  }

  @Override
  public String toString() {
    return text;
  }

  private static Cel cel() {
    CelBuilder builder =
        CelFactory.standardCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelExtensions.strings())
            .addRuntimeLibraries(CelExtensions.strings())
            .addVar(RowNames.AMOUNTS, ListType.create(SimpleType.STRING))
            .setResultType(SimpleType.BOOL);
    RowNames.texts().forEach(name -> builder.addVar(name, SimpleType.STRING));
    return builder.build();
  }
}
