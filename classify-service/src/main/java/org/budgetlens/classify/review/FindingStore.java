package org.budgetlens.classify.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.budgetlens.classify.resolve.Finding;
import org.budgetlens.classify.review.DocumentFindings.Place;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.table.BudgetRow;
import org.hibernate.reactive.mutiny.Mutiny;

/** Findings in PostgreSQL, for the newest revision of every slot. */
@ApplicationScoped
class FindingStore {
  private final Mutiny.SessionFactory sessions;

  FindingStore(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Replaces a document's findings, in one transaction. */
  Uni<Void> keep(DocumentFindings found) {
    DocumentDescriptor document = found.document();
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    insert into classify.reviewed_document (document, slot, revision)
                    values (:document, :slot, :revision)
                    on conflict (document) do update
                    set slot = excluded.slot, revision = excluded.revision
                    """)
                .setParameter("document", document.id())
                .setParameter("slot", document.slot())
                .setParameter("revision", document.revision())
                .executeUpdate()
                .chain(() -> forget(session, document))
                .chain(() -> insertAll(session, found)));
  }

  /** Forgets the findings of this document and of earlier revisions of its slot. */
  private static Uni<Integer> forget(Mutiny.Session session, DocumentDescriptor document) {
    return session
        .createNativeQuery(
            """
            delete from classify.finding where document = :document or document in
              (select document from classify.reviewed_document
               where slot = :slot and revision < :revision)
            """)
        .setParameter("document", document.id())
        .setParameter("slot", document.slot())
        .setParameter("revision", document.revision())
        .executeUpdate();
  }

  private static Uni<Void> insertAll(Mutiny.Session session, DocumentFindings found) {
    return Multi.createFrom()
        .iterable(found.places())
        .onItem()
        .transformToUniAndConcatenate(place -> insert(session, found, place))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Integer> insert(Mutiny.Session session, DocumentFindings found, Place place) {
    Finding finding = place.finding();
    BudgetRow row = place.row();
    return session
        .createNativeQuery(
            """
            insert into classify.finding (document, sequence, kind, review, revision, generation,
              file, fiscal_year, code, name, problem, catalog_name, alternatives, table_title,
              table_index, row_index, source)
            select :document, :sequence, :kind, :review, :revision, :generation, :file,
              cast(:year as integer), :code, :name, :problem, cast(:catalogName as text),
              cast(:alternatives as text), :title, :table, :row, :source
            where not exists (select 1 from classify.reviewed_document
              where slot = :slot and revision > :revision)
            on conflict (document, sequence, kind) do nothing
            """)
        .setParameter("document", row.document())
        .setParameter("sequence", row.sequence())
        .setParameter("kind", finding.kind())
        .setParameter("review", finding.review(row.fiscalYear()))
        .setParameter("revision", row.revision())
        .setParameter("generation", found.generation())
        .setParameter("file", row.file())
        .setParameter("year", row.fiscalYear())
        .setParameter("code", finding.code())
        .setParameter("name", finding.name())
        .setParameter("problem", finding.problem().name())
        .setParameter("catalogName", finding.catalogName())
        .setParameter("alternatives", finding.alternatives())
        .setParameter("title", row.table().title())
        .setParameter("table", row.table().index())
        .setParameter("row", row.row().index())
        .setParameter("source", new String(EventJson.write(row.row().source()), UTF_8))
        .setParameter("slot", found.document().slot())
        .executeUpdate();
  }
}
