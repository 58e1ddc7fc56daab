package org.budgetlens.ingest.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
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
   * @param lastPublished the document this instance published last, which comes before all while
   *     its receipt still says so; empty if none
   */
  public Uni<List<Claim>> claim(
      String instance, Duration lease, Collection<String> held, int most, String lastPublished) {
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    select * from ingest.outbox
                    where announced
                      and (claimed_by is null or claimed_by = :instance or claimed_until < now())
                      and document <> all (string_to_array(:held, ','))
                    order by document = :published desc,
                      claimed_by is not distinct from :instance desc, intake
                    limit :most for update skip locked
                    """,
                    OutboxEntity.class)
                .setParameter("instance", instance)
                .setParameter("held", String.join(",", held))
                .setParameter("published", lastPublished)
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

  /**
   * Gives a document its identity and its revision, once: a document that is read again after a
   * crash keeps both, so that it is published with the same keys and ids.
   */
  public Uni<DocumentDescriptor> identify(String id, Identity identity) {
    return sessions.withTransaction(
        session ->
            session
                .find(DocumentEntity.class, id)
                .chain(
                    document ->
                        document.revision != null
                            ? Uni.createFrom().item(document.descriptor())
                            : revise(session, document, identity)));
  }

  private static Uni<DocumentDescriptor> revise(
      Mutiny.Session session, DocumentEntity document, Identity identity) {
    String slot =
        DocumentDescriptor.slotOf(
            document.id,
            identity.kind(),
            identity.department(),
            identity.district(),
            identity.fiscalYear());
    return session
        // One instance at a time numbers the publications of a slot.
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:slot, 0))", Integer.class)
        .setParameter("slot", slot)
        .getSingleResult()
        .chain(
            () ->
                session
                    .createQuery(
                        "select coalesce(max(d.revision), 0) from DocumentEntity d where d.slot ="
                            + " :slot",
                        Integer.class)
                    .setParameter("slot", slot)
                    .getSingleResult())
        .map(
            newest -> {
              document.identify(identity, slot, newest + 1);
              return document.descriptor();
            });
  }

  /** Records the outcome of a document and removes its outbox entry. */
  public Uni<Void> conclude(
      String id, DocumentStatus outcome, List<Problem> problems, DocumentCounts counts) {
    return sessions.withTransaction(
        session ->
            session
                .find(DocumentEntity.class, id)
                .invoke(document -> document.conclude(outcome, problems, counts))
                .chain(
                    () ->
                        session
                            .createMutationQuery(
                                "delete from OutboxEntity o where o.document = :id")
                            .setParameter("id", id)
                            .executeUpdate())
                .replaceWithVoid());
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
