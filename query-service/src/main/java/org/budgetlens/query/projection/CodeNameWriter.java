package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.TreeSet;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.query.change.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Collects what codes are called, for the headings of views. A name is only ever added, so that the
 * order of documents does not matter.
 */
final class CodeNameWriter {
  private static final String ADD =
      """
      INSERT INTO code_name (kind, code, fiscal_year, official, name)
      SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::bool[], $5::text[])
      ON CONFLICT DO NOTHING""";

  private record Name(String kind, String code, int year, boolean official, String name)
      implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return java.util.Comparator.comparing(Name::kind)
          .thenComparing(Name::code)
          .thenComparingInt(Name::year)
          .thenComparing(Name::official)
          .thenComparing(Name::name)
          .compare(this, other);
    }
  }

  private CodeNameWriter() {}

  static Uni<Void> write(SqlConnection transaction, Batch batch) {
    var names = new TreeSet<Name>();
    for (BudgetRow row : batch.rows()) {
      int year = Objects.requireNonNullElse(row.fiscalYear(), 0);
      row.codes().forEach((kind, code) -> add(names, kind, code, year));
    }
    if (names.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var parameters =
        ColumnArrays.of(names)
            .text(Name::kind)
            .text(Name::code)
            .integer(Name::year)
            .bool(Name::official)
            .text(Name::name)
            .parameters();
    return transaction.preparedQuery(ADD).execute(parameters).replaceWithVoid();
  }

  private static void add(TreeSet<Name> names, CodeKind kind, Code code, int year) {
    if (kind == CodeKind.ORGANISATION) {
      return; // budget units are not a classification
    }
    @Nullable String official = code.catalogName();
    @Nullable String printed = code.name();
    if (official != null) {
      names.add(new Name(kind.name(), code.code(), year, true, official));
    } else if (printed != null) {
      names.add(new Name(kind.name(), code.code(), year, false, printed));
    }
  }
}
