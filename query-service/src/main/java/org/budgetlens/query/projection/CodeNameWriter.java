package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.TreeSet;

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

  private CodeNameWriter() {}

  /** Adds names, in an order of their own: two writers never wait for each other. */
  static Uni<Void> write(SqlConnection transaction, Collection<CodeName> names) {
    if (names.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var parameters =
        ColumnArrays.of(new TreeSet<>(names))
            .text(it -> it.kind().name())
            .text(CodeName::code)
            .integer(CodeName::year)
            .bool(CodeName::official)
            .text(CodeName::name)
            .parameters();
    return transaction.preparedQuery(ADD).execute(parameters).replaceWithVoid();
  }
}
