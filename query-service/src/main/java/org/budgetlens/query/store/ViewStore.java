package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.view.CodeNames;
import org.budgetlens.query.view.Group;
import org.budgetlens.query.view.ThreePublicRow;
import org.budgetlens.query.view.View;
import org.budgetlens.query.view.ViewDocument;
import org.budgetlens.query.view.ViewResult;
import org.budgetlens.query.view.ViewSource;
import org.budgetlens.query.view.ViewTable;

/** Reads views. The database groups; the arithmetic is the view's. */
@ApplicationScoped
public class ViewStore {
  private static final String TABLES =
      """
      SELECT document_key, record FROM budget_table
      WHERE document_key = ANY ($1::bigint[]) AND type = ANY ($2::text[])
      ORDER BY document_key, table_index""";
  // %s: the parts of the key
  private static final String GROUPS =
      """
      SELECT s.place, %s, sum(f.amount)::bigint AS fen, count(*) AS rows
      FROM unnest($1::int[], $2::int[], $3::bigint[], $4::int[])
        AS s (place, fiscal_year, document_key, table_index)
      JOIN fact_row f ON f.fiscal_year = s.fiscal_year AND f.document_key = s.document_key
        AND f.table_index = s.table_index
      WHERE f.kind = 'DETAIL' GROUP BY 1, 2, 3, 4""";
  private static final String THREE_PUBLIC =
      """
      SELECT s.place, f.cells
      FROM unnest($1::int[], $2::int[], $3::bigint[], $4::int[])
        AS s (place, fiscal_year, document_key, table_index)
      JOIN fact_row f ON f.fiscal_year = s.fiscal_year AND f.document_key = s.document_key
        AND f.table_index = s.table_index
      WHERE f.kind = 'DETAIL' ORDER BY s.place, f.sequence""";
  private static final String NAMES =
      """
      SELECT code, fiscal_year, official, name FROM code_name
      WHERE kind = $1 AND code = ANY ($2::text[])""";

  private record RowCells(Map<String, String> text, Map<String, Amount> amounts) {}

  private record Amount(long fen) {}

  private final Pool pool;

  ViewStore(Pool pool) {
    this.pool = pool;
  }

  /** A view of these documents, in their order. */
  public Uni<ViewResult> view(View view, List<ViewDocument> documents) {
    return sources(view, documents)
        .chain(
            sources ->
                switch (view) {
                  case FUNCTIONAL_CLASSES, FUNCTIONAL_ITEMS ->
                      ofCodes(view, sources, CodeKind.FUNCTION);
                  case GOVERNMENT_ECONOMIC -> ofCodes(view, sources, CodeKind.GOVERNMENT);
                  case PROCUREMENT, PURCHASED_SERVICES ->
                      groups(view, sources)
                          .map(
                              groups ->
                                  new ViewTable(view, sources)
                                      .of(groups, new CodeNames(List.of())));
                  case THREE_PUBLIC -> threePublic(view, sources);
                });
  }

  private Uni<List<ViewSource>> sources(View view, List<ViewDocument> documents) {
    var parameters =
        Tuple.tuple()
            .addValue(documents.stream().map(ViewDocument::key).toArray(Long[]::new))
            .addValue(view.tables().stream().map(Enum::name).toArray(String[]::new));
    return pool.preparedQuery(TABLES)
        .execute(parameters)
        .map(
            rows -> {
              var tables = new HashMap<Long, List<TableSummary>>();
              for (Row row : rows) {
                tables
                    .computeIfAbsent(row.getLong("document_key"), key -> new ArrayList<>())
                    .add(ExportJson.read(row.getString("record"), TableSummary.class));
              }
              return documents.stream()
                  .flatMap(
                      it ->
                          ViewSource.choose(view, it, tables.getOrDefault(it.key(), List.of()))
                              .stream())
                  .toList();
            });
  }

  private Uni<ViewResult> ofCodes(View view, List<ViewSource> sources, CodeKind kind) {
    return groups(view, sources)
        .chain(
            groups ->
                names(kind, codes(groups))
                    .map(names -> new ViewTable(view, sources).of(groups, names)));
  }

  private Uni<List<Group>> groups(View view, List<ViewSource> sources) {
    List<String> expressions = keyOf(view);
    var selected = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      String expression = i < expressions.size() ? expressions.get(i) : "NULL::text";
      selected.add("coalesce(" + expression + ", '" + RowFilter.NONE + "') AS key" + i);
    }
    return pool.preparedQuery(GROUPS.formatted(String.join(", ", selected)))
        .execute(parameters(sources))
        .map(
            rows -> {
              var groups = new ArrayList<Group>();
              for (Row row : rows) {
                groups.add(group(row, expressions.size()));
              }
              return groups;
            });
  }

  private static Group group(Row row, int keyParts) {
    var key = new ArrayList<String>();
    for (int i = 0; i < keyParts; i++) {
      key.add(row.getString("key" + i));
    }
    return new Group(
        row.getInteger("place"), key, row.getLong("fen"), Math.toIntExact(row.getLong("rows")));
  }

  private static List<String> keyOf(View view) {
    return switch (view) {
      case FUNCTIONAL_CLASSES -> List.of("left(f.function_code, 3)");
      case FUNCTIONAL_ITEMS -> List.of("f.function_code");
      case GOVERNMENT_ECONOMIC -> List.of("f.government_code");
      case PROCUREMENT -> List.of("f.cells::json #>> '{text,category}'");
      case PURCHASED_SERVICES ->
          List.of(
              "f.cells::json #>> '{text,level1}'",
              "f.cells::json #>> '{text,level2}'",
              "f.cells::json #>> '{text,level3}'");
      case THREE_PUBLIC -> List.of();
    };
  }

  private Uni<ViewResult> threePublic(View view, List<ViewSource> sources) {
    return pool.preparedQuery(THREE_PUBLIC)
        .execute(parameters(sources))
        .map(
            rows -> {
              var all = new ArrayList<ThreePublicRow>();
              for (Row row : rows) {
                RowCells cells = ExportJson.read(row.getString("cells"), RowCells.class);
                var amounts = new HashMap<String, Long>();
                cells.amounts().forEach((column, amount) -> amounts.put(column, amount.fen()));
                all.add(
                    new ThreePublicRow(row.getInteger("place"), cells.text().get("year"), amounts));
              }
              return new ViewTable(view, sources).ofThreePublic(all);
            });
  }

  private static Set<String> codes(List<Group> groups) {
    var codes = new TreeSet<String>();
    for (Group group : groups) {
      String code = group.key().getFirst();
      if (!code.equals(RowFilter.NONE)) {
        codes.add(code);
        codes.add(code.substring(0, Math.min(3, code.length())));
        codes.add(code.substring(0, Math.min(5, code.length())));
      }
    }
    return codes;
  }

  private Uni<CodeNames> names(CodeKind kind, Set<String> codes) {
    var parameters = Tuple.of(kind.name()).addValue(codes.toArray(String[]::new));
    return pool.preparedQuery(NAMES)
        .execute(parameters)
        .map(
            rows -> {
              var names = new ArrayList<CodeNames.Name>();
              for (Row row : rows) {
                names.add(
                    new CodeNames.Name(
                        row.getString("code"),
                        row.getInteger("fiscal_year"),
                        row.getBoolean("official"),
                        row.getString("name")));
              }
              return new CodeNames(names);
            });
  }

  private static Tuple parameters(List<ViewSource> sources) {
    var places = new Integer[sources.size()];
    var years = new Integer[sources.size()];
    var documents = new Long[sources.size()];
    var tables = new Integer[sources.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
      years[i] = sources.get(i).document().factYear();
      documents[i] = sources.get(i).document().key();
      tables[i] = sources.get(i).table().table().index();
    }
    return Tuple.tuple().addValue(places).addValue(years).addValue(documents).addValue(tables);
  }
}
