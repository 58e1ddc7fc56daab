package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableSummary;
import org.jspecify.annotations.Nullable;

/** Reads a rule's fixtures. */
final class FixtureReader {
  private static final String ID = "0".repeat(64);
  private static final Map<String, Outcome> NEEDED =
      Map.of("holds", Outcome.PASS, "breaks", Outcome.VIOLATION, "boundary", Outcome.ROUNDING);

  private FixtureReader() {}

  static List<Fixture> readAll(PackNode node) {
    var fixtures = new ArrayList<Fixture>();
    for (String name : node.names()) {
      PackNode fixture = node.required(name);
      Fixture read = fixture == null ? null : read(name, fixture);
      if (read != null) {
        fixtures.add(read);
      }
    }
    for (String needed : List.of("holds", "breaks", "boundary")) {
      if (!node.names().contains(needed)) {
        node.mistake("the fixture “" + needed + "” is missing");
      }
    }
    return fixtures;
  }

  private static @Nullable Fixture read(String name, PackNode node) {
    PackNode expect = node.optional("expect");
    PackNode differences = node.optional("differences");
    PackNode document = node.optional("document");
    PackNode tables = node.required("tables");
    PackNode findings = node.optional("findings");
    node.refuseOthers();
    Integer count = findings == null ? null : findings.asNumber(0, 1_000);
    Outcome outcome = expect == null ? NEEDED.get(name) : expect.asOneOf(Outcome.class);
    if (outcome == null && expect == null) {
      node.mistake("“expect” must say the outcome");
    }
    var amounts = new ArrayList<Long>();
    for (PackNode difference : differences == null ? List.<PackNode>of() : differences.asList()) {
      Long fen = difference.asParsed(Long::valueOf);
      if (fen != null) {
        amounts.add(fen);
      }
    }
    var rows = new ArrayList<BudgetRow>();
    var summaries = new ArrayList<TableSummary>();
    Set<Integer> indices = new HashSet<>();
    for (PackNode table : tables == null ? List.<PackNode>of() : tables.asList()) {
      TableSummary summary = new FixtureTableReader(table, indices.size(), ID, rows).read();
      indices.add(indices.size());
      if (summary != null) {
        summaries.add(summary);
      }
    }
    DocumentSeal seal =
        new DocumentSeal(descriptor(document), rows.size(), summaries, List.of(), null);
    return outcome == null ? null : new Fixture(name, outcome, amounts, count, seal, rows);
  }

  private static DocumentDescriptor descriptor(@Nullable PackNode node) {
    DocumentKind kind = DocumentKind.BUDGET;
    Integer year = 2026;
    if (node != null) {
      PackNode kindNode = node.optional("kind");
      PackNode yearNode = node.optional("year");
      node.refuseOthers();
      kind = kindNode == null ? kind : kindNode.asOneOf(DocumentKind.class);
      year = yearNode == null ? year : yearNode.asNumber(Applies.FIRST_YEAR, Applies.LAST_YEAR);
    }
    return new DocumentDescriptor(
        ID, "fixture.txt", kind, "示例局", null, "110105", year, "fixture", 1);
  }
}
