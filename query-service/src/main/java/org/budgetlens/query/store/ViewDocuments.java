package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.view.ViewDocument;

/**
 * Finds the documents of a view. It reads them without entities: of a thousand documents those cost
 * more than the whole rest of the view.
 */
@ApplicationScoped
public class ViewDocuments {
  // xmin is the transaction that wrote the row last. Whatever is stored of a document, its tables
  // and sums included, is written in a transaction that writes its row too.
  private static final String FOUND =
      """
      SELECT key, xmin::text::bigint, coalesce(fact_year, 0), id, department, department_code,
        district, fiscal_year, kind, revision
      FROM document WHERE %s ORDER BY natural_order LIMIT %d""";

  /** Conditions that all must hold, and their values. A condition names its value as $. */
  private static final class Filter {
    private final List<String> conditions = new ArrayList<>();
    private final Tuple values = Tuple.tuple();

    private void where(String condition) {
      conditions.add(condition);
    }

    private void anyOf(String condition, Object[] allowed) {
      if (allowed.length > 0) {
        values.addValue(allowed);
        conditions.add(condition.replace("$", "$" + values.size()));
      }
    }

    private void anyText(String condition, List<String> allowed) {
      anyOf(condition, allowed.toArray(String[]::new));
    }
  }

  private final Pool pool;

  ViewDocuments(Pool pool) {
    this.pool = pool;
  }

  /**
   * Documents for a view: those that slots show, or those that were asked for. Parameters:
   * department, organisation, district, fiscalYear, kind, document.
   *
   * @param limit how many at most
   */
  public Uni<List<ViewDocument>> find(Parameters parameters, int limit) {
    var filter = new Filter();
    List<String> asked = parameters.all("document");
    if (asked.isEmpty()) {
      filter.where("current");
    } else {
      filter.where("listed AND status = 'MATERIALIZED'");
      filter.anyText("id = ANY ($::text[])", asked);
    }
    for (DocumentFilter each : DocumentFilter.values()) {
      filter.anyOf(each.sql(column -> column + " = ANY ($)"), each.asked(parameters));
    }
    filter.anyText("kind = ANY ($::text[])", parameters.constants("kind", DocumentKind.class));
    String query = FOUND.formatted(String.join(" AND ", filter.conditions), limit);
    return pool.preparedQuery(query)
        .execute(filter.values)
        .map(
            rows -> {
              List<ViewDocument> found = new ArrayList<>(rows.size());
              rows.forEach(row -> found.add(document(row)));
              return found;
            });
  }

  private static ViewDocument document(Row row) {
    return new ViewDocument(
        row.getLong(0),
        row.getLong(1),
        row.getInteger(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInteger(7),
        row.getString(8),
        row.getInteger(9));
  }
}
