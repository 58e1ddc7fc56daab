package org.budgetlens.query.projection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.row.StoredRow;

/**
 * What a code is called.
 *
 * @param kind the classification
 * @param code the code
 * @param year the fiscal year it is called so; 0 where unknown
 * @param official whether the catalog says so, or else a document
 * @param name the name
 */
record CodeName(CodeKind kind, String code, int year, boolean official, String name)
    implements Comparable<CodeName> {
  private static final Comparator<CodeName> ORDER =
      Comparator.comparing(CodeName::kind)
          .thenComparing(CodeName::code)
          .thenComparingInt(CodeName::year)
          .thenComparing(CodeName::official)
          .thenComparing(CodeName::name);

  @Override
  public int compareTo(CodeName other) {
    return ORDER.compare(this, other);
  }

  /** The names in a batch's rows. */
  static Set<CodeName> in(Batch batch) {
    var names = new HashSet<CodeName>();
    for (StoredRow stored : batch.rows()) {
      BudgetRow row = stored.row();
      int year = Objects.requireNonNullElse(row.fiscalYear(), 0);
      row.codes().forEach((kind, code) -> of(kind, code, year).ifPresent(names::add));
    }
    return names;
  }

  private static Optional<CodeName> of(CodeKind kind, Code code, int year) {
    if (kind == CodeKind.ORGANISATION) {
      return Optional.empty(); // budget units are not a classification
    }
    String official = code.catalogName();
    String name = official == null ? code.name() : official;
    return name == null
        ? Optional.empty()
        : Optional.of(new CodeName(kind, code.code(), year, official != null, name));
  }
}
