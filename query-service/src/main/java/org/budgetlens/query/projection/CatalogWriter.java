package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.query.change.CatalogRecord;

/** Writes catalogs, and what codes are called by the editions in force. */
@ApplicationScoped
class CatalogWriter {
  private static final String EDITION =
      """
      INSERT INTO catalog_edition (kind, edition, origin, generation, from_year, to_year, source,
        items)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (kind, edition) DO UPDATE SET origin = excluded.origin,
        generation = excluded.generation, from_year = excluded.from_year,
        to_year = excluded.to_year, source = excluded.source, items = excluded.items""";
  private static final String FORGET_ITEMS =
      "DELETE FROM catalog_item WHERE kind = $1 AND edition = $2";
  private static final String ITEMS =
      """
      INSERT INTO catalog_item (kind, edition, place, code, name, level, parent, from_year, to_year,
        aliases, confidence)
      SELECT $1, $2, x.place, x.code, x.name, x.level, x.parent, x.from_year, x.to_year,
        ARRAY(SELECT json_array_elements_text(x.aliases::json)), x.confidence
      FROM unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[],
        $10::text[], $11::text[])
        AS x (place, code, name, level, parent, from_year, to_year, aliases, confidence)""";
  private static final String WALK =
      """
      INSERT INTO crosswalk (kind, from_scheme, to_scheme, generation, record)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (kind, from_scheme, to_scheme) DO UPDATE SET generation = excluded.generation,
        record = excluded.record
      WHERE crosswalk.generation <= excluded.generation""";
  private static final String GENERATION =
      """
      INSERT INTO catalog_generation (generation, record) VALUES ($1, $2)
      ON CONFLICT (generation) DO UPDATE SET record = excluded.record""";
  // One writer at a time: two that name codes anew would meet each other's names.
  private static final String LOCK = "LOCK TABLE catalog_name IN EXCLUSIVE MODE";
  private static final String FORGET_NAMES = "DELETE FROM catalog_name";
  private static final String NAMES =
      """
      INSERT INTO catalog_name (kind, code, from_year, to_year, place, name)
      SELECT i.kind, i.code, x.from_year, x.to_year, a.place, i.name
      FROM (SELECT record FROM catalog_generation ORDER BY generation DESC LIMIT 1) g
      CROSS JOIN LATERAL json_array_elements(g.record::json -> 'editions') WITH ORDINALITY
        AS a (active, place)
      JOIN catalog_item i ON lower(i.kind) = a.active ->> 'kind'
        AND i.edition = a.active ->> 'edition'
      CROSS JOIN LATERAL (
        SELECT greatest(coalesce(i.from_year, 0),
            coalesce((a.active #>> '{years,from}')::int, 0)) AS from_year,
          least(coalesce(i.to_year, 9999),
            coalesce((a.active #>> '{years,to}')::int, 9999)) AS to_year) x
      WHERE x.from_year <= x.to_year
      ON CONFLICT DO NOTHING""";

  private final Pool pool;

  CatalogWriter(Pool pool) {
    this.pool = pool;
  }

  /** Writes records in their order, all or none. May be repeated. */
  Uni<Void> write(List<CatalogRecord> records, Positions reached) {
    return pool.withTransaction(
        transaction ->
            Gate.enter(transaction)
                .chain(() -> write(transaction, records))
                .chain(() -> reached.write(transaction)));
  }

  private static Uni<Void> write(SqlConnection transaction, List<CatalogRecord> records) {
    Uni<Void> written = transaction.query(LOCK).execute().replaceWithVoid();
    for (CatalogRecord change : records) {
      written = written.chain(() -> write(transaction, change));
    }
    return written
        .chain(() -> transaction.query(FORGET_NAMES).execute())
        .chain(() -> transaction.query(NAMES).execute())
        .replaceWithVoid();
  }

  private static Uni<Void> write(SqlConnection transaction, CatalogRecord change) {
    return switch (change) {
      case CatalogRecord.Edition(var edition) -> write(transaction, edition);
      case CatalogRecord.Walk(var crosswalk) -> write(transaction, crosswalk);
      case CatalogRecord.Generation(var generation) ->
          transaction
              .preparedQuery(GENERATION)
              .execute(Tuple.of(generation.generation(), Json.of(generation)))
              .replaceWithVoid();
      case CatalogRecord.Unreadable unreadable ->
          throw new IllegalArgumentException(unreadable.reason());
    };
  }

  private static Uni<Void> write(SqlConnection transaction, Crosswalk crosswalk) {
    Integer generation = crosswalk.generation();
    var parameters =
        Tuple.of(
            crosswalk.kind().name(),
            crosswalk.from(),
            crosswalk.to(),
            generation == null ? 0 : generation,
            Json.of(crosswalk));
    return transaction.preparedQuery(WALK).execute(parameters).replaceWithVoid();
  }

  private static Uni<Void> write(SqlConnection transaction, CatalogEdition edition) {
    var head =
        Tuple.tuple()
            .addString(edition.kind().name())
            .addString(edition.edition())
            .addString(edition.origin().name())
            .addInteger(edition.generation())
            .addInteger(edition.years().from())
            .addInteger(edition.years().to())
            .addString(edition.source())
            .addInteger(edition.items().size());
    return transaction
        .preparedQuery(EDITION)
        .execute(head)
        .chain(
            () ->
                transaction
                    .preparedQuery(FORGET_ITEMS)
                    .execute(Tuple.of(edition.kind().name(), edition.edition())))
        .chain(() -> transaction.preparedQuery(ITEMS).execute(items(edition)))
        .replaceWithVoid();
  }

  private static Tuple items(CatalogEdition edition) {
    record Placed(int place, CatalogItem item) {}
    var placed = new ArrayList<Placed>();
    edition.items().forEach(item -> placed.add(new Placed(placed.size(), item)));
    return ColumnArrays.of(placed, Tuple.of(edition.kind().name(), edition.edition()))
        .integer(Placed::place)
        .text(it -> it.item().code())
        .text(it -> it.item().name())
        .text(it -> it.item().level().name())
        .text(it -> it.item().parent())
        .optionalInteger(it -> it.item().from())
        .optionalInteger(it -> it.item().to())
        .text(it -> Json.of(it.item().aliases()))
        .text(
            it -> {
              var confidence = it.item().confidence();
              return confidence == null ? null : confidence.name();
            })
        .parameters();
  }
}
