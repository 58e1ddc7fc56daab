package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.Confidence;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.query.export.CatalogItemLine;
import org.budgetlens.query.export.CatalogLine;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Cursor;
import org.jspecify.annotations.Nullable;

/** Catalogs and crosswalks. */
@ApplicationScoped
public class CatalogStore {
  private static final String SORT = "place";
  private static final String WALKS = "SELECT record FROM crosswalk WHERE kind = $1";
  private static final String ALL_WALKS =
      "SELECT record FROM crosswalk ORDER BY kind, from_scheme, to_scheme";
  private static final String EDITIONS = "SELECT * FROM catalog_edition ORDER BY kind, edition";
  private static final String NEWEST =
      "SELECT record FROM catalog_generation ORDER BY generation DESC LIMIT 1";
  private static final String ITEMS =
      """
      SELECT * FROM catalog_item WHERE kind = $1 AND edition = $2 AND place > $3
      ORDER BY place LIMIT $4""";

  private final Pool pool;

  CatalogStore(Pool pool) {
    this.pool = pool;
  }

  /** How codes of a classification go from year to year and to foreign schemes. */
  Uni<List<Crosswalk>> crosswalks(CodeKind kind) {
    return pool.preparedQuery(WALKS)
        .execute(Tuple.of(kind.name()))
        .map(rows -> read(rows, Crosswalk.class));
  }

  /** All crosswalks. */
  public Uni<List<Crosswalk>> crosswalks() {
    return pool.query(ALL_WALKS).execute().map(rows -> read(rows, Crosswalk.class));
  }

  /** All editions, and which of them are in force. */
  public Uni<List<CatalogLine>> editions() {
    return pool.query(NEWEST)
        .execute()
        .map(rows -> read(rows, CatalogGeneration.class).stream().findFirst().orElse(null))
        .chain(
            newest ->
                pool.query(EDITIONS)
                    .execute()
                    .map(
                        rows -> {
                          List<CatalogLine> lines = new ArrayList<>();
                          rows.forEach(row -> lines.add(line(row, newest)));
                          return lines;
                        }));
  }

  /** The items of an edition, in its order. */
  public Pages<CatalogItemLine> items(CodeKind kind, String edition) {
    return (cursor, limit) -> {
      int after = cursor == null ? -1 : Cursor.decode(cursor, SORT, 1).number(Integer.MAX_VALUE);
      return pool.preparedQuery(ITEMS)
          .execute(Tuple.of(kind.name(), edition, after, limit + 1))
          .map(
              rows -> {
                List<CatalogItemLine> lines = new ArrayList<>();
                int last = after;
                for (Row row : rows) {
                  if (lines.size() == limit) {
                    return new Page<>(
                        lines, new Cursor(SORT, List.of(String.valueOf(last))).encode());
                  }
                  lines.add(item(row));
                  last = row.getInteger("place");
                }
                return new Page<>(lines, null);
              });
    };
  }

  private static <T> List<T> read(Iterable<Row> rows, Class<T> type) {
    var records = new ArrayList<T>();
    rows.forEach(row -> records.add(ExportJson.read(row.getString("record"), type)));
    return records;
  }

  private static CatalogLine line(Row row, @Nullable CatalogGeneration newest) {
    CodeKind kind = CodeKind.valueOf(row.getString("kind"));
    String edition = row.getString("edition");
    boolean active =
        newest != null
            && newest.editions().stream()
                .anyMatch(it -> it.kind() == kind && it.edition().equals(edition));
    return new CatalogLine(
        kind,
        edition,
        CatalogOrigin.valueOf(row.getString("origin")),
        row.getInteger("from_year"),
        row.getInteger("to_year"),
        active,
        row.getInteger("generation"),
        row.getInteger("items"),
        row.getString("source"));
  }

  private static CatalogItemLine item(Row row) {
    String confidence = row.getString("confidence");
    return new CatalogItemLine(
        row.getString("code"),
        row.getString("name"),
        CatalogLevel.valueOf(row.getString("level")),
        row.getString("parent"),
        row.getInteger("from_year"),
        row.getInteger("to_year"),
        List.of(row.getArrayOfStrings("aliases")),
        confidence == null ? Confidence.HIGH : Confidence.valueOf(confidence));
  }
}
