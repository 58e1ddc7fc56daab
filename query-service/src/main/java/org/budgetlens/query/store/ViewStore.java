package org.budgetlens.query.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.view.Codes;
import org.budgetlens.query.view.Dimension;
import org.budgetlens.query.view.Group;
import org.budgetlens.query.view.SumsReader;
import org.budgetlens.query.view.TableSums;
import org.budgetlens.query.view.View;
import org.budgetlens.query.view.ViewChoice;
import org.budgetlens.query.view.ViewChoice.TableGroup;
import org.budgetlens.query.view.ViewDocument;
import org.budgetlens.query.view.ViewRequest;
import org.budgetlens.query.view.ViewResult;
import org.budgetlens.query.view.ViewTable;

/**
 * Reads views from the summaries. Each document is looked up by its key, so that what a view costs
 * does not depend on the documents outside of it: OFFSET 0 keeps the planner from doing otherwise.
 */
@ApplicationScoped
public class ViewStore {
  private static final String TABLES =
      """
      SELECT s.place, t.record, t.table_index, t.units
      FROM unnest($1::int[], $2::bigint[]) AS s (place, document_key)
      CROSS JOIN LATERAL (
        SELECT record, table_index, units FROM budget_table b
        WHERE b.document_key = s.document_key AND b.type = ANY ($3::text[])
          AND b.detail_rows > 0 OFFSET 0) t
      ORDER BY s.place, t.table_index""";
  private static final String SUMS =
      """
      SELECT s.place, v.table_index, v.measure, v.sums
      FROM unnest($1::int[], $2::bigint[]) AS s (place, document_key)
      CROSS JOIN LATERAL (
        SELECT table_index, measure, sums FROM summary m
        WHERE m.document_key = s.document_key AND m.grouping = $3
          AND m.measure = ANY ($4::text[]) OFFSET 0) v
      ORDER BY s.place, v.table_index, v.measure""";

  /**
   * What a view needs of a stored {@link TableSummary}. Its place alone can name a thousand lines,
   * which need not be read for that.
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Head(
      TableReference table,
      Parity parity,
      Map<String, Parity> columnParity,
      Map<String, TableTotal> totals) {
    TableSummary summary() {
      return new TableSummary(
          table, null, List.of(), 0, 0, parity, columnParity, totals, Map.of(), List.of());
    }
  }

  /** A document's tables, and how many budget units each prints, by its index. */
  private record Tables(List<TableSummary> tables, Map<Integer, Integer> units) {
    static final Tables NONE = new Tables(List.of(), Map.of());
  }

  private final Pool pool;
  private final NameStore names;
  private final CatalogStore catalogs;
  private final DocumentKeys keys;

  ViewStore(Pool pool, NameStore names, CatalogStore catalogs, DocumentKeys keys) {
    this.pool = pool;
    this.keys = keys;
    this.names = names;
    this.catalogs = catalogs;
  }

  /** A view of these documents, in their order. */
  public Uni<ViewResult> view(ViewRequest request, List<ViewDocument> documents) {
    View view = request.view();
    String measure = request.measure();
    if (documents.isEmpty()) {
      return table(request, new ViewChoice(view), List.of());
    }
    return Uni.combine()
        .all()
        .unis(tables(view, documents), sums(view, measure, documents))
        .asTuple()
        .chain(
            found -> {
              var choice = new ViewChoice(view);
              for (int place = 0; place < documents.size(); place++) {
                Tables tables = found.getItem1().getOrDefault(place, Tables.NONE);
                choice.add(
                    documents.get(place),
                    tables.tables(),
                    found.getItem2().getOrDefault(place, List.of()),
                    tables.units());
              }
              return stillThere(choice.without()).chain(() -> table(request, choice, documents));
            });
  }

  /** Who seems to print no such table may have got another key meanwhile. */
  private Uni<Void> stillThere(List<ViewDocument> without) {
    return without.isEmpty()
        ? Uni.createFrom().voidItem()
        : keys.requireAll(without.stream().map(ViewDocument::key).distinct().toList());
  }

  private Uni<ViewResult> table(
      ViewRequest request, ViewChoice choice, List<ViewDocument> documents) {
    Integer across = request.across();
    return crosswalks(request)
        .chain(
            crosswalks ->
                names
                    .names(
                        Codes.of(request.view().dimension(), choice.groups(), crosswalks),
                        across == null ? latest(documents) : across)
                    .map(
                        book ->
                            new ViewTable(
                                request.view(),
                                request.measure(),
                                choice.sources(),
                                book,
                                crosswalks,
                                across))
                    .map(
                        table ->
                            switch (request.by()) {
                              case DOCUMENT -> table.of(choice.groups(), choice.without());
                              case DISTRICT -> table.byDistrict(choice.groups(), choice.without());
                            }));
  }

  private static int latest(List<ViewDocument> documents) {
    return documents.stream().mapToInt(ViewDocument::factYear).max().orElse(0);
  }

  private Uni<List<Crosswalk>> crosswalks(ViewRequest request) {
    return request.across() != null && request.view().dimension() instanceof Dimension.Codes codes
        ? catalogs.crosswalks(codes.kind())
        : Uni.createFrom().item(List.of());
  }

  private Uni<Map<Integer, Tables>> tables(View view, List<ViewDocument> documents) {
    var types = view.tables().stream().map(Enum::name).toArray(String[]::new);
    return pool.preparedQuery(TABLES)
        .execute(places(documents).addValue(types))
        .map(
            rows -> {
              var tables = new HashMap<Integer, Tables>();
              for (Row row : rows) {
                Tables own =
                    tables.computeIfAbsent(
                        row.getInteger("place"),
                        place -> new Tables(new ArrayList<>(), new HashMap<>()));
                own.tables().add(ExportJson.read(row.getString("record"), Head.class).summary());
                Integer units = row.getInteger("units");
                if (units != null) {
                  own.units().put(row.getInteger("table_index"), units);
                }
              }
              return tables;
            });
  }

  private Uni<Map<Integer, List<TableGroup>>> sums(
      View view, String measure, List<ViewDocument> documents) {
    var parameters =
        places(documents)
            .addValue(view.dimension().grouping().name())
            .addValue(measures(view, measure).toArray(String[]::new));
    return pool.preparedQuery(SUMS).execute(parameters).map(ViewStore::groups);
  }

  private static Map<Integer, List<TableGroup>> groups(RowSet<Row> rows) {
    var groups = new HashMap<Integer, List<TableGroup>>();
    var stored = new SumsReader();
    for (Row row : rows) {
      int place = row.getInteger("place");
      int table = row.getInteger("table_index");
      String measure = row.getString("measure");
      List<TableGroup> own = groups.computeIfAbsent(place, key -> new ArrayList<>());
      for (TableSums.Sum sum : stored.read(row.getString("sums"))) {
        own.add(new TableGroup(table, new Group(place, sum.key(), measure, sum.fen(), sum.rows())));
      }
    }
    return groups;
  }

  private static Set<String> measures(View view, String measure) {
    var measures = new LinkedHashSet<String>();
    measures.add(measure);
    if (view.dimension() instanceof Dimension.Parts parts) {
      parts.parts().forEach(part -> measures.add(part.column()));
    }
    return measures;
  }

  private static Tuple places(List<ViewDocument> documents) {
    var places = new Integer[documents.size()];
    var keys = new Long[documents.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
      keys[i] = documents.get(i).key();
    }
    return Tuple.tuple().addValue(places).addValue(keys);
  }
}
