package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.query.export.ScorecardLine;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.score.ExpectedTables;
import org.budgetlens.query.score.Facts;

/** Counts what scores are made of. */
@ApplicationScoped
public class ScorecardStore {
  // %s: what a line stands for
  private static final String FACTS =
      """
      SELECT %s AS department, d.district, min(d.district_name) AS district_name,
        count(*) AS documents, sum(t.expected)::bigint AS expected,
        sum(t.present)::bigint AS present, sum(t.sound)::bigint AS sound,
        sum(t.broken)::bigint AS broken, sum(r.rules)::bigint AS rules,
        sum(r.judged)::bigint AS judged, sum(v.errors)::bigint AS errors,
        sum(v.warnings)::bigint AS warnings, sum(v.notices)::bigint AS notices,
        sum(v.disputed)::bigint AS disputed, sum(v.weight) AS weight
      FROM document d
      CROSS JOIN LATERAL (
        SELECT (SELECT count(*) FROM unnest($1::text[]) AS k (kind) WHERE k.kind = d.kind)
            AS expected,
          (SELECT count(*) FROM unnest($1::text[], $2::text[]) AS k (kind, type)
            WHERE k.kind = d.kind AND EXISTS (
              SELECT FROM budget_table b WHERE b.document_key = d.key AND b.type = k.type))
            AS present,
          count(*) FILTER (WHERE b.parity IN ('EXACT', 'ROUNDING')) AS sound,
          count(*) FILTER (WHERE b.parity = 'BROKEN') AS broken
        FROM budget_table b WHERE b.document_key = d.key) t
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(c.rules), 0) AS rules, coalesce(sum(c.judged), 0) AS judged
        FROM receipt c WHERE c.document_key = d.key) r
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE a.open AND a.severity = 'ERROR') AS errors,
          count(*) FILTER (WHERE a.open AND a.severity = 'WARNING') AS warnings,
          count(*) FILTER (WHERE a.open AND a.severity = 'NOTICE') AS notices,
          count(*) FILTER (WHERE a.status = 'DISPUTED') AS disputed,
          coalesce(sum(least(a.materiality, 1)
            * CASE a.severity WHEN 'ERROR' THEN 1 WHEN 'WARNING' THEN 0.3 ELSE 0 END)
            FILTER (WHERE a.open), 0) AS weight
        FROM (
          SELECT severity, status, materiality, status NOT IN ('RESOLVED', 'DISPUTED') AS open
          FROM violation w WHERE w.slot = d.slot) a) v
      WHERE d.current AND d.department IS NOT NULL
        AND (cardinality($3::text[]) = 0 OR d.district = ANY ($3::text[]))
        AND (cardinality($4::int[]) = 0 OR d.fiscal_year = ANY ($4::int[]))
        AND (cardinality($5::text[]) = 0 OR d.department = ANY ($5::text[])
          OR d.organisation_name = ANY ($5::text[]))
        AND (cardinality($6::text[]) = 0 OR d.organisation = ANY ($6::text[])
          OR d.organisation_name = ANY ($6::text[]))
      GROUP BY 1, d.district ORDER BY d.district NULLS LAST, 1""";
  private static final String BY_DEPARTMENT =
      FACTS.formatted("coalesce(d.organisation_name, d.department)");
  private static final String BY_DISTRICT = FACTS.formatted("NULL::text");

  private final Pool pool;

  ScorecardStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Scores. Parameters: department, organisation, district, fiscalYear.
   *
   * @param byDistrict whether a line stands for a district instead of a department
   */
  public Uni<List<ScorecardLine>> scorecards(Parameters parameters, boolean byDistrict) {
    var kinds = new ArrayList<String>();
    var types = new ArrayList<String>();
    for (DocumentKind kind : DocumentKind.values()) {
      ExpectedTables.of(kind)
          .forEach(
              type -> {
                kinds.add(kind.name());
                types.add(type.name());
              });
    }
    var question =
        Tuple.tuple()
            .addValue(kinds.toArray(String[]::new))
            .addValue(types.toArray(String[]::new))
            .addValue(parameters.all("district").toArray(String[]::new))
            .addValue(DocumentFilter.years(parameters).toArray(Integer[]::new))
            .addValue(parameters.all("department").toArray(String[]::new))
            .addValue(parameters.all("organisation").toArray(String[]::new));
    return pool.preparedQuery(byDistrict ? BY_DISTRICT : BY_DEPARTMENT)
        .execute(question)
        .map(
            rows -> {
              List<ScorecardLine> lines = new ArrayList<>();
              rows.forEach(row -> lines.add(line(row)));
              return lines;
            });
  }

  private static ScorecardLine line(Row row) {
    var facts =
        new Facts(
            Math.toIntExact(row.getLong("documents")),
            row.getLong("expected"),
            row.getLong("present"),
            row.getLong("sound"),
            row.getLong("broken"),
            row.getLong("rules"),
            row.getLong("judged"),
            row.getLong("errors"),
            row.getLong("warnings"),
            row.getLong("notices"),
            row.getLong("disputed"),
            row.getBigDecimal("weight"));
    return ScorecardLine.of(
        row.getString("department"),
        row.getString("district"),
        row.getString("district_name"),
        facts);
  }
}
