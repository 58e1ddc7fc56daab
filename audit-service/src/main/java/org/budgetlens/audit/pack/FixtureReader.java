package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.audit.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads a rule's fixtures. */
final class FixtureReader {
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
    PackNode list = node.optional("others");
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
    FixtureDocument own = FixtureDocument.own(document);
    var others = new ArrayList<Fixture.Other>();
    for (PackNode other : list == null ? List.<PackNode>of() : list.asList()) {
      others.add(FixtureDocument.other(other, others.size() + 1));
    }
    Fixture.Other read = own.with(tables);
    return outcome == null
        ? null
        : new Fixture(name, outcome, amounts, count, read.seal(), read.rows(), others);
  }
}
