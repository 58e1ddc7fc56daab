package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.query.export.DepartmentLine;
import org.budgetlens.query.export.DistrictLine;

/** Departments and districts that have current documents. */
@ApplicationScoped
public class RegionStore {
  private static final String OPEN =
      """
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE v.severity = 'ERROR') AS errors,
          count(*) FILTER (WHERE v.severity = 'WARNING') AS warnings,
          count(*) FILTER (WHERE v.severity = 'NOTICE') AS notices
        FROM violation v
        WHERE v.slot = d.slot AND v.status NOT IN ('RESOLVED', 'DISPUTED')) o ON true
      """;
  private static final String DEPARTMENTS =
      """
      SELECT coalesce(d.organisation_name, d.department) AS department,
        min(d.department_code) AS department_code, d.district, min(d.district_name) AS district_name,
        count(*) AS documents,
        array_agg(DISTINCT d.fiscal_year) FILTER (WHERE d.fiscal_year IS NOT NULL) AS years,
        sum(o.errors)::bigint AS errors, sum(o.warnings)::bigint AS warnings,
        sum(o.notices)::bigint AS notices
      FROM document d %s
      WHERE d.current AND d.department IS NOT NULL
        AND (cardinality($1::text[]) = 0 OR d.district = ANY ($1::text[]))
      GROUP BY coalesce(d.organisation_name, d.department), d.district
      ORDER BY d.district NULLS LAST, 1"""
          .formatted(OPEN);
  private static final String DISTRICTS =
      """
      SELECT d.district, min(d.district_name) AS district_name,
        count(DISTINCT coalesce(d.organisation_name, d.department)) AS departments,
        count(*) AS documents,
        sum(o.errors)::bigint AS errors, sum(o.warnings)::bigint AS warnings,
        sum(o.notices)::bigint AS notices
      FROM document d %s
      WHERE d.current AND d.district IS NOT NULL
      GROUP BY d.district ORDER BY d.district"""
          .formatted(OPEN);

  private final Pool pool;

  RegionStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Departments.
   *
   * @param districts codes of districts; empty for all
   */
  public Uni<List<DepartmentLine>> departments(List<String> districts) {
    return pool.preparedQuery(DEPARTMENTS)
        .execute(Tuple.tuple().addValue(districts.toArray(String[]::new)))
        .map(
            rows -> {
              var lines = new ArrayList<DepartmentLine>();
              rows.forEach(row -> lines.add(department(row)));
              return lines;
            });
  }

  /** Districts. */
  public Uni<List<DistrictLine>> districts() {
    return pool.query(DISTRICTS)
        .execute()
        .map(
            rows -> {
              var lines = new ArrayList<DistrictLine>();
              rows.forEach(row -> lines.add(district(row)));
              return lines;
            });
  }

  private static DepartmentLine department(Row row) {
    Integer[] years = row.getArrayOfIntegers("years");
    return new DepartmentLine(
        row.getString("department"),
        row.getString("department_code"),
        row.getString("district"),
        row.getString("district_name"),
        Math.toIntExact(row.getLong("documents")),
        years == null ? List.of() : List.of(years),
        open(row));
  }

  private static DistrictLine district(Row row) {
    return new DistrictLine(
        row.getString("district"),
        row.getString("district_name"),
        Math.toIntExact(row.getLong("departments")),
        Math.toIntExact(row.getLong("documents")),
        open(row));
  }

  private static Map<String, Long> open(Row row) {
    var open = new LinkedHashMap<String, Long>();
    open.put(Severity.ERROR.name(), row.getLong("errors"));
    open.put(Severity.WARNING.name(), row.getLong("warnings"));
    open.put(Severity.NOTICE.name(), row.getLong("notices"));
    return open;
  }
}
