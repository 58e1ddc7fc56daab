package org.budgetlens.audit.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.audit.pack.Applies;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Comparison;
import org.budgetlens.audit.pack.DocumentPair;
import org.budgetlens.audit.pack.Fixture;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.audit.pack.Identity;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.audit.pack.Selector;
import org.budgetlens.audit.pack.Sum;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.document.DocumentKind;

/** Writes the reference page of a pack: every rule in Chinese and English, with an example. */
public final class RulesReference {
  private RulesReference() {}

  /** The page as Markdown. */
  public static String of(RulePack pack) {
    var page = new StringBuilder();
    page.append("# 规则 · Rules\n\n")
        .append("Generated from the pack `")
        .append(pack.name())
        .append("` by the build; do not edit. `./mvnw -pl audit-service test ")
        .append("-Dtest=RulesReferenceTest -Dreference.write=true` writes it anew.\n\n")
        .append("| id | 规则 · rule | severity |\n| --- | --- | --- |\n");
    for (Rule rule : pack.rules()) {
      page.append("| [")
          .append(rule.id())
          .append("](#")
          .append(rule.id().toLowerCase(Locale.ROOT))
          .append(") | ")
          .append(rule.title().zh())
          .append(" · ")
          .append(rule.title().en())
          .append(" | ")
          .append(rule.severity())
          .append(" |\n");
    }
    pack.rules().forEach(rule -> write(rule, pack, page));
    return page.toString();
  }

  private static void write(Rule rule, RulePack pack, StringBuilder page) {
    page.append("\n## ").append(rule.id()).append("\n\n");
    page.append(rule.title().zh()).append("。\n\n");
    page.append(rule.title().en()).append(".\n\n");
    page.append("- 版本 · version ")
        .append(rule.version())
        .append(", 级别 · severity ")
        .append(rule.severity())
        .append("\n");
    String applies = applies(rule.applies());
    if (!applies.isEmpty()) {
      page.append("- 适用 · applies to ").append(applies).append("\n");
    }
    if (rule.when() != null) {
      page.append("- 条件 · when `").append(rule.when()).append("`\n");
    }
    if (rule.source() != null) {
      page.append("- 依据 · source ").append(rule.source()).append("\n");
    }
    page.append("- 缺少数据时 · without evidence ").append(rule.missing()).append("\n\n");
    formulas(rule.check()).forEach(line -> page.append(line).append("\n"));
    example(rule, pack, page);
  }

  private static String applies(Applies applies) {
    List<String> names =
        Stream.concat(
                applies.kinds().stream().map(Enum::name).sorted(),
                applies.tables().stream()
                    .sorted()
                    .map(type -> "《" + TableNames.of(type).zh() + "》"))
            .toList();
    return String.join(", ", names);
  }

  private static List<String> formulas(Check check) {
    return switch (check) {
      case Check.Rows rows -> rows.identities().stream().map(RulesReference::ofRow).toList();
      case Check.ColumnTotals totals ->
          List.of("    合计行 = Σ 明细行 · total row = sum of detail rows, column by column");
      case Check.Units units ->
          List.of(
              "    一格 × 10⁴ 或 ÷ 10⁴ 后，合计行才等于 Σ 明细行 · only with one cell × 10⁴ or ÷ 10⁴ is the"
                  + " total row the sum of the detail rows");
      case Check.Trees trees ->
          List.of("    上级行 = Σ 下级行 · parent = sum of the rows below it, column by column");
      case Check.Tables tables ->
          tables.identities().stream().map(each -> of(each, tables.cells())).toList();
      case Check.Documents documents ->
          documents.identities().stream().map(each -> of(each, documents.cells())).toList();
      case Check.Groups groups ->
          groups.comparisons().stream().map(each -> of(each, groups.cells())).toList();
      case Check.Others others ->
          others.pairs().stream()
              .flatMap(
                  pair ->
                      Stream.concat(
                          Stream.of("    " + words(pair)),
                          pair.check().comparisons().stream()
                              .map(each -> of(each, pair.check().cells()))))
              .toList();
      case Check.Revisions revisions ->
          List.of("    每格 = 上一版同一格 · each amount = the same of the earlier version");
      case Check.Statements statements ->
          statements.statements().stream()
              .map(each -> "    " + each.id() + ": " + each.rows() + "  ⇒  " + each.holds())
              .toList();
      case Check.Keys keys ->
          List.of(
              "    "
                  + (keys.value() == null
                      ? "每个键只出现一次 · each key once"
                      : "每个键只有一个值 · each key one value")
                  + ": "
                  + keys.rows());
      case Check.TableList list ->
          Stream.concat(
                  list.required().stream()
                      .sorted()
                      .map(type -> "    《" + TableNames.of(type).zh() + "》"),
                  list.statements().stream()
                      .map(
                          each ->
                              "    " + each.id() + ": " + each.tables() + "  ⇒  " + each.holds()))
              .toList();
      case Check.Facts facts ->
          facts.paths()
              ? List.of("    文字的类、款、项 = 科目表的类、款、项 · names in prose = names of the catalog")
              : facts.facts().stream()
                  .map(
                      fact ->
                          "    “" + fact.subject() + "” = " + words(fact.figure(), facts.figures()))
                  .toList();
    };
  }

  private static String words(DocumentPair pair) {
    DocumentKind kind = pair.kind();
    return "["
        + (kind == null ? "同类文件 · same kind" : kind.name())
        + (pair.units() ? ", 所属单位 · of the units" : ", 同一部门 · same department")
        + (pair.year() == 0 ? ", 同年 · same year" : ", 年度 · year " + pair.year())
        + "]";
  }

  private static String ofRow(Identity identity) {
    return "    "
        + words(identity.left(), AmountColumns::label)
        + " = "
        + words(identity.right(), AmountColumns::label);
  }

  private static String of(Identity identity, Map<String, Selector> cells) {
    return "    " + words(identity.left(), cells) + " = " + words(identity.right(), cells);
  }

  private static String words(Sum sum, Map<String, Selector> cells) {
    var labels = new TreeMap<String, Localized>();
    cells.forEach((name, selector) -> labels.put(name, selector.label()));
    return words(sum, name -> labels.getOrDefault(name, new Localized(name, name)));
  }

  private static String words(Sum sum, Function<String, Localized> labels) {
    var words = new StringBuilder();
    for (Sum.Term term : sum.terms()) {
      if (term.sign() < 0) {
        words.append(" − ");
      } else if (!words.isEmpty()) {
        words.append(" + ");
      }
      words.append(
          switch (term.operand()) {
            case Sum.Operand.Cell cell -> labels.apply(cell.name()).zh();
            case Sum.Operand.Either either ->
                either.alternatives().stream()
                    .map(each -> words(each, labels))
                    .collect(Collectors.joining(" 或 ", "(", ")"));
          });
    }
    return words.toString().strip();
  }

  private static String of(Comparison comparison, Map<String, GroupCell> cells) {
    String relation =
        switch (comparison.relation()) {
          case EQUAL -> " = ";
          case AT_MOST -> " ≤ ";
          case AT_LEAST -> " ≥ ";
        };
    return "    " + words(comparison.left(), cells) + relation + words(comparison.right(), cells);
  }

  private static String words(Formula formula, Map<String, GroupCell> cells) {
    return formula.render(name -> cells.containsKey(name) ? cells.get(name).label().zh() : name);
  }

  private static void example(Rule rule, RulePack pack, StringBuilder page) {
    var alone = new Evaluator(new RulePack(pack.id(), pack.version(), List.of(rule)));
    for (Fixture fixture : rule.fixtures()) {
      if (fixture.name().equals("breaks")) {
        alone.evaluate(fixture.seal(), fixture.rows()::forEach).findings().stream()
            .findFirst()
            .ifPresent(
                finding ->
                    page.append("\n> ")
                        .append(finding.message().zh())
                        .append("\n>\n> ")
                        .append(finding.message().en())
                        .append("\n"));
      }
    }
  }
}
