package org.budgetlens.audit.pack;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableSummary;

/**
 * A condition in CEL (Common Expression Language) under which a rule is meant at all. It sees
 *
 * <ul>
 *   <li>{@code document}: kind, department, district, year; unknown ones are "" and 0
 *   <li>{@code tables}: a list with type, title, parity, zero (its rows add up to 0.00 in every
 *       column), rows, detail_rows, columns, notes (the lines under it)
 * </ul>
 *
 * and no amounts: CEL has no decimals.
 */
public final class Guard {
  private static final MapType FACTS = MapType.create(SimpleType.STRING, SimpleType.DYN);

  private final String text;
  private final CelRuntime.Program program;

  private Guard(String text, CelRuntime.Program program) {
    this.text = text;
    this.program = program;
  }

  /**
   * Compiles a condition.
   *
   * @throws IllegalArgumentException if it is not a condition; the message says why
   */
  static Guard of(String text) {
    try {
      CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
      return new Guard(text, runtime.createProgram(compiler().compile(text).getAst()));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException("not a CEL condition: " + e.getMessage(), e);
    }
  }

  /**
   * Whether the rule is meant for this document.
   *
   * @throws IllegalStateException if the condition cannot be evaluated for it
   */
  public boolean holds(DocumentSeal seal) {
    try {
      Object answer =
          program.eval(
              Map.of(
                  "document",
                  document(seal.document()),
                  "tables",
                  seal.tables().stream().map(Guard::table).toList()));
      return Boolean.TRUE.equals(answer);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("when: " + text + ": " + e.getMessage(), e);
    }
  }

  /** The condition as written. */
  @Override
  public String toString() {
    return text;
  }

  private static CelCompiler compiler() {
    return CelCompilerFactory.standardCelCompilerBuilder()
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addVar("document", FACTS)
        .addVar("tables", ListType.create(FACTS))
        .setResultType(SimpleType.BOOL)
        .build();
  }

  private static Map<String, Object> document(DocumentDescriptor document) {
    return Map.of(
        "kind", document.kind() == null ? "" : document.kind().name(),
        "department", document.department() == null ? "" : document.department(),
        "district", document.district() == null ? "" : document.district(),
        "year", document.fiscalYear() == null ? 0L : document.fiscalYear().longValue());
  }

  private static Map<String, Object> table(TableSummary table) {
    return Map.of(
        "type", table.table().type().name(),
        "title", table.table().title(),
        "parity", table.parity().name(),
        "zero", isZero(table),
        "rows", (long) table.rows(),
        "detail_rows", (long) table.detailRows(),
        "columns", List.copyOf(table.columns()),
        "notes", String.join("\n", table.notes()));
  }

  private static boolean isZero(TableSummary table) {
    return !table.sums().isEmpty()
        && table.sums().values().stream().allMatch(sum -> sum == 0)
        && table.totals().values().stream().allMatch(total -> total.fen() == 0);
  }
}
