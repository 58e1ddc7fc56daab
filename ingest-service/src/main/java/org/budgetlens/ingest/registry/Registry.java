package org.budgetlens.ingest.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.operations.trace.TraceParent;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The registry and its outbox. Every method is one database transaction. */
@ApplicationScoped
public class Registry {
  private final Mutiny.SessionFactory sessions;

  Registry(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * Registers a document with its original and its outbox entry.
   *
   * @return whether it was new; a known document is left as it is
   */
  public Uni<Boolean> register(Upload upload) {
    String trace = TraceParent.current().orElse(null);
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    insert into ingest.document
                      (id, file, size, hint_department, hint_district, hint_year, status, trace)
                    values (:id, :file, :size, cast(:department as text), cast(:district as text),
                      cast(:year as integer), 'RECEIVED', cast(:trace as text))
                    on conflict (id) do nothing
                    """)
                .setParameter("id", upload.id())
                .setParameter("file", upload.file())
                .setParameter("size", (long) upload.content().length)
                .setParameter("department", upload.hints().department())
                .setParameter("district", upload.hints().district())
                .setParameter("year", upload.hints().fiscalYear())
                .setParameter("trace", trace)
                .executeUpdate()
                .chain(
                    inserted ->
                        inserted == 0
                            ? Uni.createFrom().item(false)
                            : keepOriginal(session, upload).replaceWith(true)));
  }

  private static Uni<Integer> keepOriginal(Mutiny.Session session, Upload upload) {
    var content = new ContentEntity();
    content.document = upload.id();
    content.content = upload.content();
    return session
        .persist(content)
        .chain(session::flush)
        .chain(
            () ->
                session
                    .createNativeQuery(
                        """
                        insert into ingest.outbox (document, intake)
                        select id, intake from ingest.document where id = :id
                        """)
                    .setParameter("id", upload.id())
                    .executeUpdate());
  }

  /** A document as registered. */
  public Uni<Optional<DocumentEvent>> find(String id) {
    return sessions.withSession(
        session ->
            session
                .find(DocumentEntity.class, id)
                .map(found -> Optional.ofNullable(found).map(DocumentEntity::event)));
  }

  /** Up to {@code most} documents that no RECEIVED event has been published for. */
  public Uni<List<DocumentEvent>> unannounced(int most) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "select d from DocumentEntity d, OutboxEntity o"
                        + " where o.document = d.id and not o.announced order by o.intake",
                    DocumentEntity.class)
                .setMaxResults(most)
                .getResultList()
                .map(found -> found.stream().map(DocumentEntity::event).toList()));
  }

  /** Records that RECEIVED events have been published for these documents. */
  public Uni<Void> announced(List<String> ids) {
    return sessions.withTransaction(
        session ->
            session
                .createMutationQuery(
                    "update OutboxEntity o set o.announced = true where o.document in :ids")
                .setParameter("ids", ids)
                .executeUpdate()
                .replaceWithVoid());
  }

  /**
   * Claims entries in the order of intake: first those this instance had when it went down, before
   * any other may replace the receipt that tells whether they were published; then those that are
   * free or whose owner let its lease run out. What has come since the last announcement waits for
   * the next: nothing is published before it has been received.
   *
   * @param held documents this instance is working on, which are not claimed again
   * @param most how many to claim
   * @param lastPublished the documents this instance published last, which come before all while
   *     its receipt still says so
   */
  public Uni<List<Claim>> claim(
      String instance,
      Duration lease,
      Collection<String> held,
      int most,
      Collection<String> lastPublished) {
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    select * from ingest.outbox
                    where announced
                      and (claimed_by is null or claimed_by = :instance or claimed_until < now())
                      and document <> all (string_to_array(:held, ','))
                    order by document = any (string_to_array(:published, ',')) desc,
                      claimed_by is not distinct from :instance desc, intake
                    limit :most for update skip locked
                    """,
                    OutboxEntity.class)
                .setParameter("instance", instance)
                .setParameter("held", String.join(",", held))
                .setParameter("published", String.join(",", lastPublished))
                .setParameter("most", most)
                .getResultList()
                .chain(
                    entries ->
                        entries.isEmpty()
                            ? Uni.createFrom().item(List.of())
                            : take(session, entries, instance, lease)));
  }

  private static Uni<List<Claim>> take(
      Mutiny.Session session, List<OutboxEntity> entries, String instance, Duration lease) {
    var formerOwners = new LinkedHashMap<String, @Nullable String>();
    entries.forEach(entry -> formerOwners.put(entry.document, entry.claimedBy));
    List<String> ids = List.copyOf(formerOwners.keySet());
    return session
        .createNativeQuery(
            """
            update ingest.outbox set claimed_by = :instance, attempts = attempts + 1,
              claimed_until = now() + cast(:lease as bigint) * interval '1 second'
            where document = any (string_to_array(:ids, ','))
            """)
        .setParameter("instance", instance)
        .setParameter("lease", lease.toSeconds())
        .setParameter("ids", String.join(",", ids))
        .executeUpdate()
        .chain(() -> session.find(DocumentEntity.class, ids.toArray()))
        .map(
            documents ->
                documents.stream()
                    .sorted(Comparator.comparingInt(document -> ids.indexOf(document.id)))
                    .map(
                        document ->
                            new Claim(
                                document.event(),
                                document.hints(),
                                document.size,
                                formerOwners.get(document.id),
                                document.trace))
                    .toList());
  }

  /**
   * A document as it was submitted.
   *
   * @param file its name
   * @param content its bytes
   */
  public record Original(String file, byte[] content) {}

  /** Bytes of a document's original; null where none has this id. */
  public Uni<@Nullable Long> size(String id) {
    return sessions.withSession(
        session ->
            session
                .find(DocumentEntity.class, id)
                .map(document -> document == null ? null : document.size));
  }

  /** A document as it was submitted; null where none has this id. */
  public Uni<@Nullable Original> original(String id) {
    return sessions.withSession(
        session ->
            session
                .find(DocumentEntity.class, id)
                .chain(
                    document ->
                        document == null
                            ? Uni.createFrom().nullItem()
                            : session
                                .find(ContentEntity.class, id)
                                .map(found -> new Original(document.file, found.content))));
  }

  /** Gives claims back, so that another instance need not wait until they run out. */
  public Uni<Void> release(String instance, Collection<String> ids) {
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    update ingest.outbox set claimed_by = null, claimed_until = null
                    where claimed_by = :instance and document = any (string_to_array(:ids, ','))
                    """)
                .setParameter("instance", instance)
                .setParameter("ids", String.join(",", ids))
                .executeUpdate()
                .replaceWithVoid());
  }

  /** The original of a document. */
  public Uni<byte[]> content(String id) {
    return sessions.withSession(
        session -> session.find(ContentEntity.class, id).map(found -> found.content));
  }

  /** A document to be numbered among the publications of its slot. */
  private record Unnumbered(DocumentEntity document, Identity identity) {
    String slot() {
      return DocumentDescriptor.slotOf(
          document.id,
          identity.kind(),
          identity.department(),
          identity.district(),
          identity.fiscalYear());
    }
  }

  /**
   * Gives documents their identity and their revision, once and in this order: a document that is
   * read again after a crash keeps both, so that it is published with the same keys and ids.
   *
   * @param identities by document
   */
  public Uni<Map<String, DocumentDescriptor>> identify(Map<String, Identity> identities) {
    return sessions.withTransaction(
        session ->
            find(session, identities.keySet())
                .chain(
                    documents ->
                        number(session, unnumbered(documents, identities)).replaceWith(documents))
                .map(
                    documents -> {
                      var described = new LinkedHashMap<String, DocumentDescriptor>();
                      documents.forEach(it -> described.put(it.id, it.descriptor()));
                      return described;
                    }));
  }

  /** In the order asked for. */
  private static Uni<List<DocumentEntity>> find(Mutiny.Session session, Collection<String> ids) {
    return session.find(DocumentEntity.class, ids.toArray());
  }

  private static List<Unnumbered> unnumbered(
      List<DocumentEntity> documents, Map<String, Identity> identities) {
    var unnumbered = new ArrayList<Unnumbered>();
    for (DocumentEntity document : documents) {
      Identity identity = identities.get(document.id);
      if (identity != null && document.revision == null) {
        unnumbered.add(new Unnumbered(document, identity));
      }
    }
    return unnumbered;
  }

  private static Uni<Void> number(Mutiny.Session session, List<Unnumbered> documents) {
    if (documents.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<String> slots = documents.stream().map(Unnumbered::slot).collect(Collectors.toSet());
    return lock(session, slots)
        .chain(() -> newestRevisions(session, slots))
        .invoke(
            newest -> {
              for (Unnumbered next : documents) {
                int revision = newest.merge(next.slot(), 1, Integer::sum);
                next.document().identify(next.identity(), next.slot(), revision);
              }
            })
        .replaceWithVoid();
  }

  /**
   * One instance at a time numbers the publications of a slot; all take locks in the same order.
   */
  private static Uni<Void> lock(Mutiny.Session session, Collection<String> slots) {
    return session
        .createNativeQuery(
            """
            select count(pg_advisory_xact_lock(lock)) from (
              select distinct hashtextextended(slot, 0) as lock from unnest(cast(:slots as text[])) as s (slot)
              order by lock) as locks
            """,
            Long.class)
        .setParameter("slots", slots.toArray(String[]::new))
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Uni<Map<String, Integer>> newestRevisions(
      Mutiny.Session session, Collection<String> slots) {
    return session
        .createQuery(
            "select d.slot, max(d.revision) from DocumentEntity d"
                + " where d.slot in :slots and d.revision is not null group by d.slot",
            Object[].class)
        .setParameter("slots", slots)
        .getResultList()
        .map(
            found -> {
              var newest = new HashMap<String, Integer>();
              found.forEach(row -> newest.put((String) row[0], (Integer) row[1]));
              return newest;
            });
  }

  /** Records the outcomes of documents and removes their outbox entries. */
  public Uni<Void> conclude(List<DocumentEvent> outcomes) {
    Map<String, DocumentEvent> byId = new LinkedHashMap<>();
    outcomes.forEach(outcome -> byId.put(outcome.document().id(), outcome));
    return sessions.withTransaction(
        session ->
            find(session, byId.keySet())
                .invoke(documents -> documents.forEach(it -> conclude(it, byId.get(it.id))))
                .chain(
                    () ->
                        session
                            .createMutationQuery(
                                "delete from OutboxEntity o where o.document in :ids")
                            .setParameter("ids", byId.keySet())
                            .executeUpdate())
                .replaceWithVoid());
  }

  private static void conclude(DocumentEntity document, @Nullable DocumentEvent outcome) {
    if (outcome != null) {
      document.conclude(outcome);
    }
  }

  /** Number of documents that are still to be read. */
  public Uni<Long> backlog() {
    return sessions.withSession(
        session ->
            session
                .createQuery("select count(o) from OutboxEntity o", Long.class)
                .getSingleResult());
  }
}
