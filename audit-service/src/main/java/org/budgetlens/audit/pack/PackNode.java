package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a pack's file that knows its line. Reading never fails: a mistake is noted with its
 * line, and null or something empty is returned.
 */
final class PackNode {
  private final Node node;
  private final Mistakes mistakes;
  private final Map<String, PackNode> fields = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  PackNode(Node node, Mistakes mistakes) {
    this.node = node;
    this.mistakes = mistakes;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        var key = new PackNode(entry.getKeyNode(), mistakes);
        String name = key.asText();
        if (name != null
            && fields.put(name, new PackNode(entry.getValueNode(), mistakes)) != null) {
          key.mistake("“" + name + "” stands here twice");
        }
      }
    }
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  void mistake(String message) {
    mistakes.add(line(), message);
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The names of a map's fields, in order. */
  Set<String> names() {
    if (!isMap()) {
      mistake("expected a map of names to values");
    }
    read.addAll(fields.keySet());
    return fields.keySet();
  }

  /** A field that may be missing. */
  @Nullable PackNode optional(String name) {
    read.add(name);
    return fields.get(name);
  }

  /** A field that must be there. */
  @Nullable PackNode required(String name) {
    PackNode field = optional(name);
    if (field == null) {
      mistake("“" + name + "” is missing");
    }
    return field;
  }

  /** Notes every field that nobody asked for: a misspelt name must not go unnoticed. */
  void refuseOthers() {
    for (Map.Entry<String, PackNode> field : fields.entrySet()) {
      if (!read.contains(field.getKey())) {
        field
            .getValue()
            .mistake(
                "“" + field.getKey() + "” is not known here; possible: " + String.join(", ", read));
      }
    }
  }

  @Nullable String asText() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    mistake("expected a text");
    return null;
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  /** One text, or a list of texts. */
  List<String> asTexts() {
    var texts = new ArrayList<String>();
    for (PackNode element : node instanceof SequenceNode ? asList() : List.of(this)) {
      String text = element.asText();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  boolean asBoolean() {
    String text = asText();
    if (text != null && !text.equals("true") && !text.equals("false")) {
      mistake("expected true or false, not “" + text + "”");
    }
    return "true".equals(text);
  }

  /** The elements of a list. */
  List<PackNode> asList() {
    if (node instanceof SequenceNode sequence) {
      var elements = new ArrayList<PackNode>();
      sequence.getValue().forEach(element -> elements.add(new PackNode(element, mistakes)));
      return elements;
    }
    mistake("expected a list");
    return List.of();
  }

  /** A whole number within bounds. */
  @Nullable Integer asNumber(int least, int most) {
    String text = asText();
    if (text == null) {
      return null;
    }
    Integer number =
        parse(
            text,
            Integer::valueOf,
            "expected a whole number from " + least + " to " + most + ", not “" + text + "”");
    if (number != null && (number < least || number > most)) {
      mistake("expected a whole number from " + least + " to " + most + ", not “" + text + "”");
      return null;
    }
    return number;
  }

  /** One of the constants of an enum, by name. */
  <E extends Enum<E>> @Nullable E asOneOf(Class<E> type) {
    String text = asText();
    if (text == null) {
      return null;
    }
    var names = new TreeSet<String>();
    Arrays.stream(type.getEnumConstants()).forEach(constant -> names.add(constant.name()));
    return parse(
        text,
        name -> Enum.valueOf(type, name),
        "“" + text + "” is not known; possible: " + String.join(", ", names));
  }

  /** Constants of an enum: one name, or a list of names. */
  <E extends Enum<E>> Set<E> asSetOf(Class<E> type) {
    var constants = new LinkedHashSet<E>();
    List<PackNode> elements = node instanceof SequenceNode ? asList() : List.of(this);
    for (PackNode element : elements) {
      E constant = element.asOneOf(type);
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants;
  }

  /** What a parser makes of the text; its IllegalArgumentException becomes a mistake. */
  <T> @Nullable T asParsed(Function<String, T> parser) {
    String text = asText();
    return text == null ? null : parse(text, parser, null);
  }

  private <T> @Nullable T parse(
      String text, Function<String, T> parser, @Nullable String explanation) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      mistake(explanation == null ? String.valueOf(e.getMessage()) : explanation);
      return null;
    }
  }
}
