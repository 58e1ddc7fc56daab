package org.budgetlens.audit.topology;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.budgetlens.audit.evaluate.Digest;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.jspecify.annotations.Nullable;

/**
 * What goes from the audit of a document to the keeper of its slot: each finding, then the end.
 * Findings travel one by one so that no record grows with their number.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlotEvent.Found.class, name = "found"),
  @JsonSubTypes.Type(value = SlotEvent.Audited.class, name = "audited"),
  @JsonSubTypes.Type(value = SlotEvent.OfUnit.class, name = "unit"),
  @JsonSubTypes.Type(value = SlotEvent.Decided.class, name = "decided")
})
sealed interface SlotEvent {
  /** What an audit says. */
  sealed interface OfAudit extends SlotEvent {
    /** The document revision. */
    DocumentDescriptor document();

    /** One audit of a document: where its seal stands. An audit done again has the same name. */
    String audit();

    /** The generation of catalogs the document was classified with. */
    int generation();

    /** The rank of the packs it was audited with. */
    long rank();
  }

  /** What a person decided about a violation. */
  record Decided(Decision decision) implements SlotEvent {}

  /** What a unit's document gives to its department's. */
  record OfUnit(Digest digest) implements SlotEvent {}

  /** A finding of an audit. */
  record Found(
      String audit, DocumentDescriptor document, int generation, long rank, Finding finding)
      implements OfAudit {}

  /**
   * The end of an audit.
   *
   * @param event the document's new state
   * @param generation the generation of catalogs the document was classified with
   * @param rank the rank of the packs it was audited with
   * @param receipt what came of every rule
   * @param complete whether all rows were there
   * @param digest what other documents are held against; null without all rows
   * @param cells what its next revision is held against; null without all rows
   */
  record Audited(
      String audit,
      DocumentEvent event,
      int generation,
      long rank,
      Receipt receipt,
      boolean complete,
      @Nullable Digest digest,
      @Nullable PackedCells cells)
      implements OfAudit {
    @Override
    public DocumentDescriptor document() {
      return event.document();
    }
  }
}
