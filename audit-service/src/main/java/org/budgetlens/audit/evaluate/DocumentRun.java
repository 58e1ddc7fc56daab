package org.budgetlens.audit.evaluate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.audit.evaluate.Parts.Part;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Grouping;
import org.budgetlens.audit.pack.Identity;
import org.budgetlens.audit.pack.Sum;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Identities between sums of cells of different tables, for the document as a whole or for every
 * group of codes. Where a row with an amount has no group, a group that has too little on that
 * row's side cannot be judged: the amount may belong to it.
 */
final class DocumentRun implements RuleRun {
  private final Check.Documents check;
  private final Map<String, DocumentCells> cells = new TreeMap<>();
  private final Map<String, String> groupNames = new HashMap<>();
  private final Conclusion conclusion = new Conclusion();

  DocumentRun(Check.Documents check, TableIndex tables) {
    this.check = check;
    check
        .cells()
        .forEach(
            (name, selector) ->
                cells.put(name, new DocumentCells(selector, check.group(), tables)));
  }

  @Override
  public Set<TableType> tables() {
    var types = EnumSet.noneOf(TableType.class);
    cells.values().forEach(selected -> types.add(selected.type()));
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    cells.values().forEach(selected -> selected.read(row));
    Grouping grouping = check.group();
    Code code = grouping == null ? null : row.code(grouping.code());
    if (grouping != null && code != null && code.code().length() == grouping.digits()) {
      String name = code.name() == null ? code.catalogName() : code.name();
      if (name != null) {
        groupNames.putIfAbsent(code.code(), name);
      }
    }
  }

  @Override
  public Conclusion conclude() {
    for (Identity identity : check.identities()) {
      if (lacksTables(identity)) {
        continue;
      }
      if (check.group() == null) {
        judge(identity, DocumentCells.WHOLE);
      } else {
        judgeGroups(identity);
      }
    }
    return conclusion;
  }

  private boolean lacksTables(Identity identity) {
    boolean lacks = false;
    for (Sum side : List.of(identity.left(), identity.right())) {
      for (Part part : neededParts(side)) {
        if (part.figure().state() != Figure.State.PRESENT) {
          conclusion.lacks(selected(part.name()).missing());
          lacks = true;
        }
      }
    }
    return lacks;
  }

  private List<Part> neededParts(Sum side) {
    Parts parts = Parts.of(side, name -> selected(name).figure(DocumentCells.WHOLE));
    return parts.missing().stream()
        .map(name -> new Part(1, name, selected(name).figure(DocumentCells.WHOLE)))
        .toList();
  }

  private void judgeGroups(Identity identity) {
    boolean left = isPrinted(identity.left());
    boolean right = isPrinted(identity.right());
    if (!left || !right) {
      Sum blank = left ? identity.right() : identity.left();
      if (left || right) {
        blank.cells().forEach(cell -> conclusion.lacks(selected(cell.name()).missing()));
      }
      return;
    }
    var groups = new TreeSet<String>();
    for (DocumentCells selected : cells.values()) {
      selected.groups().forEach(groups::add);
    }
    groups.forEach(group -> judge(identity, group));
  }

  private boolean isPrinted(Sum side) {
    return side.cells().stream().anyMatch(cell -> selected(cell.name()).isPrinted());
  }

  private void judge(Identity identity, String group) {
    switch (Judgement.of(identity, name -> selected(name).figure(group))) {
      case Judgement.Skipped skipped -> {}
      case Judgement.Lacking lacking ->
          lacking.names().forEach(name -> conclusion.lacks(selected(name).missing()));
      case Judgement.Equal equal -> conclusion.equal();
      case Judgement.Rounding rounding -> conclusion.rounding();
      case Judgement.Accounted accounted ->
          conclusion.explained(
              Sentences.accounted(accounted, name -> selected(name).selector().label()));
      case Judgement.Different different -> differ(identity, group, different);
    }
  }

  private void differ(Identity identity, String group, Judgement.Different different) {
    boolean leftIsLess = different.left().fen() < different.right().fen();
    boolean undecided = false;
    for (Sum.Operand.Cell cell : (leftIsLess ? identity.left() : identity.right()).cells()) {
      DocumentCells selected = selected(cell.name());
      if (selected.hasUngrouped()) {
        conclusion.lacks(selected.type() + ": rows without a code");
        undecided = true;
      }
    }
    if (!undecided) {
      conclusion.finding(finding(identity, group, different));
    }
  }

  private OpenFinding finding(Identity identity, String group, Judgement.Different different) {
    boolean whole = group.equals(DocumentCells.WHOLE);
    String name = groupNames.get(group);
    String label = name == null ? group : group + " " + name;
    return new OpenFinding.Sums(
        new Subject(
            whole ? identity.id() : identity.id() + "/" + group,
            table(different),
            null,
            whole ? null : group,
            name),
        whole ? new Localized("表间核对", "Between tables") : new Localized(label, label),
        evidence(different.left(), group),
        evidence(different.right(), group),
        summands(different.left()),
        summands(different.right()));
  }

  private @Nullable TableReference table(Judgement.Different different) {
    for (Parts side : List.of(different.left(), different.right())) {
      for (Part part : side.parts()) {
        TableReference table = selected(part.name()).table();
        if (table != null) {
          return table;
        }
      }
    }
    return null;
  }

  private Evidence evidence(Parts side, String group) {
    return Evidence.wanted(
        Sentences.label(summands(side)),
        side.parts().stream()
            .map(part -> selected(part.name()).cells(part.sign(), group))
            .toList());
  }

  private List<Summand> summands(Parts side) {
    return side.parts().stream()
        .map(part -> Summand.of(part, selected(part.name()).selector().label()))
        .toList();
  }

  private DocumentCells selected(String name) {
    return Objects.requireNonNull(cells.get(name));
  }
}
