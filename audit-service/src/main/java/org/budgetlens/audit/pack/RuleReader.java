package org.budgetlens.audit.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** Reads one rule. */
final class RuleReader {
  private static final Pattern ID = Pattern.compile("[A-Z]{2,8}-[0-9]{3}");
  private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");

  private final PackNode node;
  private final Mistakes mistakes;

  RuleReader(PackNode node, Mistakes mistakes) {
    this.node = node;
    this.mistakes = mistakes;
  }

  /** The rule, or null if it has mistakes. */
  @Nullable Rule read() {
    PackNode idNode = node.required("id");
    String id = idNode == null ? null : idNode.asText();
    mistakes.inRule(id);
    if (idNode != null && id != null && !ID.matcher(id).matches()) {
      idNode.mistake("an id is letters, a hyphen and three digits, like COL-001");
    }
    PackNode version = node.required("version");
    Integer number = version == null ? null : version.asNumber(1, Integer.MAX_VALUE);
    Localized title = localized(node.required("title"));
    PackNode severityNode = node.required("severity");
    Severity severity = severityNode == null ? null : severityNode.asOneOf(Severity.class);
    PackNode source = node.optional("source");
    Applies applies = applies(node.required("applies"));
    PackNode when = node.optional("when");
    Guard guard = when == null ? null : when.asParsed(Guard::of);
    PackNode missingNode = node.required("missing");
    Rule.Missing missing = missingNode == null ? null : missingNode.asOneOf(Rule.Missing.class);
    PackNode checkNode = node.required("check");
    Check check = checkNode == null ? null : new CheckReader(checkNode, applies).read();
    Follows follows = follows(node.optional("follows"));
    PackNode fixturesNode = node.required("fixtures");
    List<Fixture> fixtures = fixturesNode == null ? List.of() : FixtureReader.readAll(fixturesNode);
    node.refuseOthers();
    return id == null
            || number == null
            || title == null
            || severity == null
            || missing == null
            || check == null
        ? null
        : new Rule(
            id,
            number,
            title,
            severity,
            source == null ? null : source.asText(),
            applies,
            guard,
            check,
            missing,
            follows,
            fixtures);
  }

  static @Nullable Localized localized(@Nullable PackNode node) {
    if (node == null) {
      return null;
    }
    PackNode zh = node.required("zh");
    PackNode en = node.required("en");
    node.refuseOthers();
    String chinese = zh == null ? null : zh.asText();
    String english = en == null ? null : en.asText();
    if (chinese == null || english == null) {
      return null;
    }
    if (chinese.isBlank() || english.isBlank()) {
      node.mistake("needs a Chinese and an English text");
      return null;
    }
    return new Localized(chinese, english);
  }

  private static Applies applies(@Nullable PackNode node) {
    if (node == null) {
      return new Applies(Set.of(), Set.of(), Applies.FIRST_YEAR, Applies.LAST_YEAR, Set.of());
    }
    PackNode kinds = node.optional("kinds");
    PackNode tables = node.optional("tables");
    PackNode years = node.optional("years");
    PackNode districts = node.optional("districts");
    node.refuseOthers();
    Integer first = years == null ? null : year(years.optional("from"));
    Integer last = years == null ? null : year(years.optional("to"));
    if (years != null) {
      years.refuseOthers();
      if (first != null && last != null && first > last) {
        years.mistake("from " + first + " to " + last + " holds no year");
      }
    }
    return new Applies(
        kinds == null ? Set.of() : kinds.asSetOf(DocumentKind.class),
        tables == null ? Set.of() : tables.asSetOf(TableType.class),
        first == null ? Applies.FIRST_YEAR : first,
        last == null ? Applies.LAST_YEAR : last,
        districts == null ? Set.of() : districts(districts));
  }

  private static @Nullable Integer year(@Nullable PackNode node) {
    return node == null ? null : node.asNumber(Applies.FIRST_YEAR, Applies.LAST_YEAR);
  }

  private static Set<String> districts(PackNode node) {
    var districts = new LinkedHashSet<String>();
    for (PackNode element : node.asList()) {
      String district = element.asText();
      if (district != null && !DISTRICT.matcher(district).matches()) {
        element.mistake("a district is six digits in quotes, like \"110105\", not " + district);
      } else if (district != null) {
        districts.add(district);
      }
    }
    return districts;
  }

  private static @Nullable Follows follows(@Nullable PackNode node) {
    if (node == null) {
      return null;
    }
    PackNode rule = node.required("rule");
    PackNode table = node.required("table");
    PackNode column = node.required("column");
    PackNode severity = node.required("severity");
    node.refuseOthers();
    String root = rule == null ? null : rule.asText();
    TableType type = table == null ? null : table.asOneOf(TableType.class);
    String name = column == null ? null : column.asText();
    Severity lower = severity == null ? null : severity.asOneOf(Severity.class);
    return root == null || type == null || name == null || lower == null
        ? null
        : new Follows(root, type, name, lower);
  }
}
