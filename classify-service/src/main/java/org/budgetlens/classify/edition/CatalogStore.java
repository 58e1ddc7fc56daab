package org.budgetlens.classify.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.hibernate.reactive.mutiny.Mutiny;

/** Editions and generations in PostgreSQL. Every method is one transaction. */
@ApplicationScoped
public class CatalogStore {
  private static final ObjectMapper JSON = EventJson.configure(JsonMapper.builder().build());

  private final Mutiny.SessionFactory sessions;

  CatalogStore(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * Stores an edition, or finds the one stored under its key.
   *
   * @return what is stored now: it is the given one if its digest is
   */
  public Uni<StoredEdition> store(StoredEdition stored) {
    String key = stored.edition().key();
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    insert into classify.edition (key, content, crosswalks, digest, stored_by)
                    values (:key, :content, :crosswalks, :digest, :by)
                    on conflict (key) do nothing
                    """)
                .setParameter("key", key)
                .setParameter("content", json(stored.edition()))
                .setParameter("crosswalks", json(stored.crosswalks()))
                .setParameter("digest", stored.digest())
                .setParameter("by", stored.storedBy())
                .executeUpdate()
                .chain(() -> session.find(EditionEntity.class, key))
                .map(CatalogStore::edition));
  }

  /** An edition. */
  public Uni<Optional<StoredEdition>> edition(String key) {
    return sessions.withSession(
        session ->
            session
                .find(EditionEntity.class, key)
                .map(entity -> Optional.ofNullable(entity).map(CatalogStore::edition)));
  }

  /** Every edition, ordered by key. */
  public Uni<List<StoredEdition>> editions() {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery("from EditionEntity order by key", EditionEntity.class)
                .getResultList()
                .map(entities -> entities.stream().map(CatalogStore::edition).toList()));
  }

  /**
   * Stores a generation.
   *
   * @return false if its number is taken: somebody else decided something at the same time
   */
  public Uni<Boolean> append(StoredGeneration stored) {
    return sessions.withTransaction(session -> append(session, stored));
  }

  /** The same within a transaction of the caller's. */
  public static Uni<Boolean> append(Mutiny.Session session, StoredGeneration stored) {
    CatalogGeneration generation = stored.generation();
    return session
        .createNativeQuery(
            """
            insert into classify.generation (number, content, crosswalks, note, decided_by)
            values (:number, :content, :crosswalks, :note, :by)
            on conflict (number) do nothing
            """)
        .setParameter("number", generation.generation())
        .setParameter("content", json(generation))
        .setParameter("crosswalks", json(stored.crosswalks()))
        .setParameter("note", Objects.requireNonNullElse(generation.note(), ""))
        .setParameter("by", stored.decidedBy())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  /** Every generation, oldest first. */
  public Uni<List<StoredGeneration>> generations() {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from GenerationEntity order by number", GenerationEntity.class)
                .getResultList()
                .map(entities -> entities.stream().map(CatalogStore::generation).toList()));
  }

  private static StoredEdition edition(EditionEntity entity) {
    return new StoredEdition(
        EventJson.read(entity.content.getBytes(UTF_8), EventType.CATALOG, CatalogEdition.class),
        crosswalks(entity.crosswalks),
        entity.digest,
        entity.storedBy);
  }

  private static StoredGeneration generation(GenerationEntity entity) {
    return new StoredGeneration(
        EventJson.read(
            entity.content.getBytes(UTF_8), EventType.CATALOG_GENERATION, CatalogGeneration.class),
        crosswalks(entity.crosswalks),
        entity.decidedBy,
        entity.decidedAt);
  }

  private static List<Crosswalk> crosswalks(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Crosswalk>>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), UTF_8);
  }
}
