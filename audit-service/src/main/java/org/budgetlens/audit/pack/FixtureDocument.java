package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.ClassificationSummary;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableSummary;
import org.jspecify.annotations.Nullable;

/** A document of a fixture: the one that is audited, or one that it is held against. */
final class FixtureDocument {
  private static final String DISTRICT = "110105";
  private static final String DEPARTMENT = "示例局";
  private static final String PARENT = DISTRICT + "/" + DEPARTMENT;

  private final DocumentDescriptor descriptor;
  private final Organisation organisation;

  private FixtureDocument(DocumentDescriptor descriptor, @Nullable String unit) {
    this.descriptor = descriptor;
    this.organisation =
        unit == null
            ? organisation(PARENT, DEPARTMENT, OrganisationKind.DEPARTMENT, null)
            : organisation(DISTRICT + "/" + unit, unit, OrganisationKind.UNIT, PARENT);
  }

  /** The audited document: a budget for 2026 unless it says otherwise. */
  static FixtureDocument own(@Nullable PackNode node) {
    PackNode kind = node == null ? null : node.optional("kind");
    PackNode year = node == null ? null : node.optional("year");
    PackNode revision = node == null ? null : node.optional("revision");
    if (node != null) {
      node.refuseOthers();
    }
    return new FixtureDocument(descriptor(0, kind, year, revision, null), null);
  }

  /** Another document: of the same department, or of a unit that is named. */
  static Fixture.Other other(PackNode node, int number) {
    PackNode kind = node.optional("kind");
    PackNode year = node.optional("year");
    PackNode revision = node.optional("revision");
    PackNode unit = node.optional("unit");
    PackNode tables = node.required("tables");
    node.refuseOthers();
    String name = unit == null ? null : unit.asText();
    return new FixtureDocument(descriptor(number, kind, year, revision, name), name).with(tables);
  }

  /** The document with its rows. */
  Fixture.Other with(@Nullable PackNode tables) {
    var rows = new ArrayList<BudgetRow>();
    var summaries = new ArrayList<TableSummary>();
    int index = 0;
    for (PackNode table : tables == null ? List.<PackNode>of() : tables.asList()) {
      TableSummary summary = new FixtureTableReader(table, index++, descriptor, rows).read();
      if (summary != null) {
        summaries.add(summary);
      }
    }
    var classification = new ClassificationSummary("fixture", Map.of(), 0, Map.of(), organisation);
    return new Fixture.Other(
        new DocumentSeal(descriptor, rows.size(), summaries, List.of(), classification), rows);
  }

  private static DocumentDescriptor descriptor(
      int number,
      @Nullable PackNode kindNode,
      @Nullable PackNode yearNode,
      @Nullable PackNode revisionNode,
      @Nullable String unit) {
    DocumentKind kind =
        kindNode == null ? DocumentKind.BUDGET : kindNode.asOneOf(DocumentKind.class);
    Integer year =
        yearNode == null
            ? Integer.valueOf(2026)
            : yearNode.asNumber(Applies.FIRST_YEAR, Applies.LAST_YEAR);
    Integer revision = revisionNode == null ? null : revisionNode.asNumber(1, 1_000);
    String id = "%064x".formatted(number);
    String department = unit == null ? DEPARTMENT : unit;
    return new DocumentDescriptor(
        id,
        "fixture.txt",
        kind,
        department,
        null,
        DISTRICT,
        year,
        DocumentDescriptor.slotOf(id, kind, department, DISTRICT, year),
        revision == null ? 1 : revision);
  }

  private static Organisation organisation(
      String id, String name, OrganisationKind kind, @Nullable String parent) {
    return new Organisation(id, name, kind, parent, DISTRICT, null, null, null);
  }
}
