package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Reads checks of what rows, tables and sentences say. */
final class StatementReader {
  private final PackNode node;

  StatementReader(PackNode node) {
    this.node = node;
  }

  Check.Statements statements() {
    var statements = new ArrayList<Statement>();
    PackNode list = node.required("statements");
    for (PackNode element : list == null ? List.<PackNode>of() : list.asList()) {
      Statement statement = statement(element);
      if (statement != null) {
        statements.add(statement);
      }
    }
    return new Check.Statements(statements);
  }

  private static @Nullable Statement statement(PackNode node) {
    PackNode id = node.required("id");
    PackNode rows = node.required("if");
    PackNode holds = node.required("holds");
    PackNode shows = node.required("shows");
    PackNode text = node.optional("expected_text");
    PackNode key = node.optional("key");
    Localized expected = RuleReader.localized(node.required("expected"));
    node.refuseOthers();
    RowCondition concerned = rows == null ? null : rows.asParsed(RowCondition::of);
    RowCondition condition = holds == null ? null : holds.asParsed(RowCondition::of);
    String name = id == null ? null : id.asText();
    return concerned == null
            || condition == null
            || name == null
            || shows == null
            || expected == null
        ? null
        : new Statement(
            name,
            concerned,
            condition,
            shows.asTexts(),
            expected,
            text == null ? null : text.asText(),
            key == null ? null : KeyReader.read(key));
  }

  Check.@Nullable Keys keys() {
    PackNode rows = node.required("if");
    PackNode key = node.required("key");
    PackNode value = node.optional("value");
    PackNode within = node.optional("within");
    Localized label = RuleReader.localized(node.required("label"));
    RowCondition condition = rows == null ? null : rows.asParsed(RowCondition::of);
    boolean perTable = within != null && "TABLE".equals(within.asText());
    return condition == null || key == null || label == null
        ? null
        : new Check.Keys(
            condition,
            KeyReader.read(key),
            value == null ? null : KeyReader.read(value),
            perTable,
            label);
  }

  Check.TableList tables() {
    PackNode required = node.optional("required");
    PackNode list = node.optional("statements");
    var statements = new ArrayList<TableStatement>();
    for (PackNode element : list == null ? List.<PackNode>of() : list.asList()) {
      TableStatement statement = tableStatement(element);
      if (statement != null) {
        statements.add(statement);
      }
    }
    Set<TableType> types = required == null ? Set.of() : required.asSetOf(TableType.class);
    if (types.isEmpty() && statements.isEmpty()) {
      node.mistake("“required” or “statements” must say what is checked");
    }
    return new Check.TableList(types, statements);
  }

  private static @Nullable TableStatement tableStatement(PackNode node) {
    PackNode id = node.required("id");
    PackNode tables = node.required("if");
    PackNode holds = node.required("holds");
    Localized expected = RuleReader.localized(node.required("expected"));
    node.refuseOthers();
    Guard concerned = tables == null ? null : tables.asParsed(Guard::of);
    Guard condition = holds == null ? null : holds.asParsed(Guard::of);
    String name = id == null ? null : id.asText();
    return name == null || concerned == null || condition == null || expected == null
        ? null
        : new TableStatement(name, concerned, condition, expected);
  }

  Check.Facts facts(Map<String, Selector> figures) {
    PackNode list = node.optional("facts");
    PackNode functions = node.optional("functions");
    PackNode truncated = node.optional("truncated");
    PackNode paths = node.optional("paths");
    var facts = new ArrayList<Fact>();
    for (PackNode element : list == null ? List.<PackNode>of() : list.asList()) {
      Fact fact = fact(element, figures.keySet());
      if (fact != null) {
        facts.add(fact);
      }
    }
    List<String> names = functions == null ? List.of() : functions.asTexts();
    for (String name : names) {
      if (functions != null && !figures.containsKey(name)) {
        functions.mistake("“" + name + "” is not one of the cells");
      }
    }
    return new Check.Facts(
        figures,
        facts,
        names.stream().filter(figures::containsKey).toList(),
        truncated != null && truncated.asBoolean(),
        paths != null && paths.asBoolean());
  }

  private static @Nullable Fact fact(PackNode node, Set<String> known) {
    PackNode subject = node.required("subject");
    PackNode rows = node.optional("if");
    PackNode figure = node.required("figure");
    node.refuseOthers();
    Pattern pattern = subject == null ? null : subject.asParsed(KeyReader::pattern);
    RowCondition condition = rows == null ? null : rows.asParsed(RowCondition::of);
    Sum sum = figure == null ? null : figure.asParsed(SumParser::sum);
    if (sum != null && figure != null) {
      for (Sum.Operand.Cell cell : sum.cells()) {
        if (!known.contains(cell.name())) {
          figure.mistake(
              "“" + cell.name() + "” is not known; possible: " + String.join(", ", known));
        }
      }
    }
    return pattern == null || sum == null ? null : new Fact(pattern, condition, sum);
  }
}
