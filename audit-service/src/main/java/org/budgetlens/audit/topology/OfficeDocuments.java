package org.budgetlens.audit.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.audit.evaluate.Across;
import org.budgetlens.audit.evaluate.Digest;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.audit.shelf.PacksInForce;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.document.DocumentDescriptor;

/**
 * Holds the documents of an office against each other, and publishes what that changes. Whenever
 * one changes, those that are held against it are held again: the order in which documents come
 * decides nothing. A document whose packs are no longer known here is about to be audited again;
 * until then it stays as it is.
 */
final class OfficeDocuments {
  /** What last showed a violation of a rule that compares documents. */
  private static final String ACROSS = "across";

  private final PackShelf shelf;
  private final SlotStore slots;
  private final SlotViolations violations;
  private final SlotPublisher publisher;

  OfficeDocuments(
      PackShelf shelf, SlotStore slots, SlotViolations violations, SlotPublisher publisher) {
    this.shelf = shelf;
    this.slots = slots;
    this.violations = violations;
    this.publisher = publisher;
  }

  /** Documents that this one is another year's, kind's or unit's of. */
  void holdOthersAgainst(String office, Digest changed) {
    for (Digest own : slots.digests(office)) {
      if (shelf.newest().across().isMeant(own, changed)) {
        holdAgain(office, own, changed.document());
      }
    }
  }

  /** Holds a document against others again, and publishes its receipt if that says anything new. */
  void holdAgain(String office, Digest own, DocumentDescriptor changed) {
    Optional<PacksInForce> packs = shelf.known(own.pack());
    DocumentDescriptor document = own.document();
    Receipt earlier = slots.receipt(document.slot(), document.id(), document.revision());
    if (packs.isEmpty() || earlier == null) {
      return;
    }
    String because = "/with/" + changed.id() + "/" + changed.revision();
    Receipt receipt = merged(earlier, holdAgainst(packs.get().across(), office, own, because));
    if (!receipt.equals(earlier)) {
      slots.receipt(document.slot(), receipt);
      publisher.receipt(receipt, because);
    }
  }

  /** Holds a document against the others of its office. */
  List<RuleOutcome> holdAgainst(Across across, String office, Digest own, String because) {
    DocumentDescriptor document = own.document();
    SlotEntry.Printed printed = slots.newestCells(document.slot());
    SlotEntry.Printed earlier = slots.earlierCells(document.slot());
    if (printed == null || printed.revision() != document.revision()) {
      // The slot has gone on to a revision of which not all rows arrived.
      return List.of();
    }
    var others = new ArrayList<>(slots.digests(office));
    others.addAll(slots.unitDigests(office));
    Across.Result result =
        across.evaluate(
            own,
            others,
            () -> printed.cells().cells(),
            earlier == null ? null : () -> earlier.cells().cells());
    Set<String> found = new HashSet<>();
    for (Finding finding : result.findings()) {
      found.add(finding.id());
      violations.show(finding, document, ACROSS, because);
    }
    Map<String, RuleOutcome> outcomes = byRule(result.outcomes());
    slots.violations(document.slot(), each -> across.concerns(each.rule().id())).stream()
        .map(SlotEntry.Known::violation)
        .filter(violation -> !found.contains(violation.id()))
        .forEach(
            violation ->
                violations.hide(
                    violation, outcomes.get(violation.rule().id()), document, ACROSS, because));
    return result.outcomes();
  }

  /** The receipt of an older revision: what it was held against once stays as it was. */
  Receipt asItWas(Across across, Receipt receipt) {
    DocumentDescriptor document = receipt.document();
    Receipt earlier = slots.receipt(document.slot(), document.id(), document.revision());
    return earlier == null
        ? receipt
        : merged(
            receipt,
            earlier.outcomes().stream()
                .filter(outcome -> across.concerns(outcome.rule().id()))
                .toList());
  }

  /** A receipt with other outcomes of some of its rules. */
  static Receipt merged(Receipt receipt, List<RuleOutcome> outcomes) {
    Map<String, RuleOutcome> byRule = byRule(outcomes);
    return Receipt.of(
        receipt.document(),
        receipt.pack(),
        receipt.rowCount(),
        receipt.outcomes().stream()
            .map(outcome -> byRule.getOrDefault(outcome.rule().id(), outcome))
            .toList());
  }

  static Map<String, RuleOutcome> byRule(List<RuleOutcome> outcomes) {
    return outcomes.stream()
        .collect(
            Collectors.toMap(
                outcome -> outcome.rule().id(), Function.identity(), (first, other) -> first));
  }
}
