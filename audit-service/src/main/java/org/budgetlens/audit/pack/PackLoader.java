package org.budgetlens.audit.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rule packs. */
public final class PackLoader {
  private PackLoader() {}

  /**
   * Reads and checks a pack.
   *
   * @param file its name, for messages
   * @param yaml its content
   * @throws PackException if it is not a pack; names every mistake
   */
  public static RulePack load(String file, String yaml) {
    var mistakes = new Mistakes(file);
    RulePack pack = read(yaml, mistakes);
    mistakes.throwIfAny();
    if (pack == null) {
      throw new IllegalStateException("A pack without mistakes was not read: " + file);
    }
    return pack;
  }

  private static @Nullable RulePack read(String yaml, Mistakes mistakes) {
    PackNode root = compose(yaml, mistakes);
    if (root == null) {
      return null;
    }
    PackNode id = root.required("pack");
    PackNode version = root.required("version");
    PackNode rules = root.required("rules");
    root.refuseOthers();
    String name = id == null ? null : id.asText();
    Integer number = version == null ? null : version.asNumber(1, Integer.MAX_VALUE);
    List<Rule> read = rules == null ? List.of() : rules(rules, mistakes);
    return name == null || number == null ? null : new RulePack(name, number, read);
  }

  private static @Nullable PackNode compose(String yaml, Mistakes mistakes) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (node == null) {
        mistakes.add(1, "the file is empty");
        return null;
      }
      return new PackNode(node, mistakes);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      mistakes.add(line, "not YAML: " + e.getProblem());
      return null;
    }
  }

  private static List<Rule> rules(PackNode list, Mistakes mistakes) {
    var rules = new ArrayList<Rule>();
    Map<String, Integer> lines = new HashMap<>();
    for (PackNode node : list.asList()) {
      Rule rule = new RuleReader(node, mistakes).read();
      mistakes.inRule(null);
      if (rule != null) {
        Integer earlier = lines.putIfAbsent(rule.id(), node.line());
        if (earlier != null) {
          node.mistake("the id " + rule.id() + " is taken by the rule in line " + earlier);
        }
        rules.add(rule);
      }
    }
    return rules;
  }
}
