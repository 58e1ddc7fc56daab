package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.query.view.CodeNames;
import org.budgetlens.query.view.NameBook;

/** What codes are called. */
@ApplicationScoped
class NameStore {
  private static final String NAMES =
      """
      SELECT x.kind, x.code, n.fiscal_year, n.official, n.name
      FROM unnest($1::text[], $2::text[]) AS x (kind, code)
      CROSS JOIN LATERAL (
        SELECT c.fiscal_year, c.official, c.name FROM code_name c
        WHERE c.kind = x.kind AND c.code = x.code
        UNION ALL
        -- What the editions in force say of the year goes before everything else.
        SELECT (10000 + (c.to_year >= $3)::int * 10000 + c.place)::int, true, c.name
        FROM catalog_name c
        WHERE c.kind = x.kind AND c.code = x.code AND c.from_year <= $3
        OFFSET 0) n""";

  private final Pool pool;

  NameStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Names of these codes, by classification.
   *
   * @param year the fiscal year whose names are wanted
   */
  Uni<NameBook> names(Map<CodeKind, Set<String>> codes, int year) {
    var kinds = new ArrayList<String>();
    var all = new ArrayList<String>();
    codes.forEach(
        (kind, own) ->
            own.forEach(
                code -> {
                  kinds.add(kind.name());
                  all.add(code);
                }));
    if (all.isEmpty()) {
      return Uni.createFrom().item(NameBook.EMPTY);
    }
    var parameters =
        Tuple.tuple()
            .addValue(kinds.toArray(String[]::new))
            .addValue(all.toArray(String[]::new))
            .addInteger(year);
    return pool.preparedQuery(NAMES)
        .execute(parameters)
        .map(
            rows -> {
              var names = new EnumMap<CodeKind, List<CodeNames.Name>>(CodeKind.class);
              for (Row row : rows) {
                names
                    .computeIfAbsent(
                        CodeKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                    .add(
                        new CodeNames.Name(
                            row.getString("code"),
                            row.getInteger("fiscal_year"),
                            row.getBoolean("official"),
                            row.getString("name")));
              }
              var book = new EnumMap<CodeKind, CodeNames>(CodeKind.class);
              names.forEach((kind, own) -> book.put(kind, new CodeNames(own)));
              return new NameBook(book);
            });
  }
}
