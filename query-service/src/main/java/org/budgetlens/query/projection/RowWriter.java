package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.DocumentKey;
import org.budgetlens.query.row.StoredRow;
import org.jspecify.annotations.Nullable;

/** Writes rows. */
final class RowWriter {
  private static final int UNKNOWN_YEAR = 0;

  private static final String SET_YEAR =
      """
      UPDATE document d SET fact_year = x.year
      FROM unnest($1::bigint[], $2::int[]) AS x (key, year)
      WHERE d.key = x.key AND d.fact_year IS NULL""";
  // A row that is delivered again and has not changed is not written again.
  private static final String UPSERT =
      """
      INSERT INTO fact_row (fiscal_year, document_key, sequence, table_index, row_index, kind,
        function_code, government_code, department_code, organisation_code, amount, source, cells)
      SELECT * FROM unnest($1::int[], $2::bigint[], $3::int[], $4::int[], $5::int[], $6::text[],
        $7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::text[])
      ON CONFLICT (fiscal_year, document_key, sequence) DO UPDATE SET
        table_index = excluded.table_index, row_index = excluded.row_index, kind = excluded.kind,
        function_code = excluded.function_code, government_code = excluded.government_code,
        department_code = excluded.department_code,
        organisation_code = excluded.organisation_code, amount = excluded.amount,
        source = excluded.source, cells = excluded.cells
      WHERE (fact_row.table_index, fact_row.row_index, fact_row.kind, fact_row.source,
          fact_row.cells)
        IS DISTINCT FROM (excluded.table_index, excluded.row_index, excluded.kind,
          excluded.source, excluded.cells)""";

  private record Placement(StoredRow stored, LockedDocuments.Locked document, int year) {
    BudgetRow row() {
      return stored.row();
    }
  }

  private RowWriter() {}

  static Uni<Void> write(SqlConnection transaction, Batch batch, LockedDocuments documents) {
    if (batch.rows().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var years = new HashMap<Long, Integer>();
    List<Placement> placements = place(batch, documents, years);
    var parameters =
        ColumnArrays.of(placements)
            .integer(Placement::year)
            .bigint(it -> it.document().rowKey())
            .integer(it -> it.row().sequence())
            .integer(it -> it.row().table().index())
            .integer(it -> it.row().row().index())
            .text(it -> it.row().row().kind().name())
            .text(it -> code(it.row(), CodeKind.FUNCTION))
            .text(it -> code(it.row(), CodeKind.GOVERNMENT))
            .text(it -> code(it.row(), CodeKind.DEPARTMENT))
            .text(it -> code(it.row(), CodeKind.ORGANISATION))
            .optionalBigint(it -> mainAmount(it.row()))
            .text(it -> it.stored().source())
            .text(it -> it.stored().cells())
            .parameters();
    placements.stream()
        .map(Placement::document)
        .filter(it -> it.factYear() != null)
        .forEach(it -> years.remove(it.key()));
    return setYears(transaction, years)
        .chain(() -> transaction.preparedQuery(UPSERT).execute(parameters))
        .replaceWithVoid();
  }

  /** All rows of a document go to one partition: the one its first row went to. */
  private static List<Placement> place(
      Batch batch, LockedDocuments documents, Map<Long, Integer> years) {
    var placements = new ArrayList<Placement>();
    for (StoredRow stored : batch.rows()) {
      BudgetRow row = stored.row();
      var locked = documents.get(new DocumentKey(row.document(), row.revision()));
      int year =
          years.computeIfAbsent(
              locked.key(),
              key ->
                  Objects.requireNonNullElse(
                      locked.factYear(),
                      Objects.requireNonNullElse(row.fiscalYear(), UNKNOWN_YEAR)));
      placements.add(new Placement(stored, locked, year));
    }
    return placements;
  }

  private static Uni<Void> setYears(SqlConnection transaction, Map<Long, Integer> years) {
    if (years.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var parameters =
        ColumnArrays.of(years.entrySet())
            .bigint(Map.Entry::getKey)
            .integer(Map.Entry::getValue)
            .parameters();
    return transaction.preparedQuery(SET_YEAR).execute(parameters).replaceWithVoid();
  }

  private static @Nullable String code(BudgetRow row, CodeKind kind) {
    Code code = row.code(kind);
    return code == null ? null : code.code();
  }

  private static @Nullable Long mainAmount(BudgetRow row) {
    PrintedAmount total = row.amount(Columns.TOTAL);
    PrintedAmount main = total == null ? row.amount(Columns.AMOUNT) : total;
    return main == null ? null : main.fen();
  }
}
