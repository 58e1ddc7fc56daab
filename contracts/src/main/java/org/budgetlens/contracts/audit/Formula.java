package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arithmetic over named figures, exact and with what their printed precision leaves open.
 *
 * <pre>
 * sum     = ["-"] product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = number | name | "(" sum ")" | "min(" sum "," sum ")" | "max(" sum "," sum ")"
 *         | "steps(" sum { "," number "," number } ")"
 * </pre>
 *
 * {@code steps(x, a, p, b, q)} is 0 below a, p from a on, and q from b on. A name that nothing is
 * known of is 0.
 */
public final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*|[-+*/(),]");
  private static final int LONGEST = 2_000;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Function<Map<String, Range>, Range> value;
  private final Optional<Map<String, Integer>> signs;
  private int next;

  private Formula(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      requireBlank(text.substring(end, matcher.start()));
      tokens.add(matcher.group());
      end = matcher.end();
    }
    requireBlank(text.substring(end));
    value = sum();
    if (next < tokens.size()) {
      throw unexpected("the end");
    }
    signs = readSigns();
  }

  /**
   * Reads a formula.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static Formula parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A formula has at most " + LONGEST + " characters");
    }
    return new Formula(text);
  }

  /** The figures of contributions by name: the sum of each name's numbers. */
  public static Map<String, Range> values(List<Contribution> contributions) {
    var values = new LinkedHashMap<String, Range>();
    for (Contribution part : contributions) {
      BigDecimal number = part.number();
      BigDecimal step = part.numberStep();
      String name = part.name();
      if (number != null && name != null) {
        Range range = Range.printed(number, step == null ? BigDecimal.ZERO : step);
        values.merge(name, part.sign() < 0 ? range.negated() : range, Range::plus);
      }
    }
    return values;
  }

  /** Every name in it, in the order of writing. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** +1 or −1 by name; empty for a formula that is no plain sum of names, each of them once. */
  public Optional<Map<String, Integer>> signs() {
    return signs;
  }

  private Optional<Map<String, Integer>> readSigns() {
    var found = new LinkedHashMap<String, Integer>();
    int sign = 1;
    for (String token : tokens) {
      switch (token) {
        case "+" -> sign = 1;
        case "-" -> sign = -1;
        default -> {
          if (!names.contains(token) || found.put(token, sign) != null) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(Collections.unmodifiableMap(found));
  }

  /**
   * Its value.
   *
   * @throws ArithmeticException if it has none
   */
  public Range evaluate(Map<String, Range> values) {
    return value.apply(values);
  }

  /** The formula in words, with every name replaced. */
  public String render(Function<String, String> words) {
    var rendered = new StringBuilder();
    for (int index = 0; index < tokens.size(); index++) {
      String token = tokens.get(index);
      switch (token) {
        case "+" -> rendered.append(" + ");
        case "-" -> rendered.append(" − ");
        case "*" -> rendered.append(" × ");
        case "/" -> rendered.append(" ÷ ");
        case "," -> rendered.append(", ");
        default -> rendered.append(names.contains(token) ? words.apply(token) : token);
      }
    }
    return rendered.toString().strip();
  }

  @Override
  public String toString() {
    return text;
  }

  private Function<Map<String, Range>, Range> sum() {
    boolean negative = accept("-");
    Function<Map<String, Range>, Range> first = product();
    Function<Map<String, Range>, Range> total =
        negative ? values -> first.apply(values).negated() : first;
    while (next < tokens.size() && (peek("+") || peek("-"))) {
      boolean minus = tokens.get(next++).equals("-");
      Function<Map<String, Range>, Range> left = total;
      Function<Map<String, Range>, Range> right = product();
      total =
          values ->
              left.apply(values).plus(minus ? right.apply(values).negated() : right.apply(values));
    }
    return total;
  }

  private Function<Map<String, Range>, Range> product() {
    Function<Map<String, Range>, Range> total = factor();
    while (peek("*") || peek("/")) {
      boolean divided = tokens.get(next++).equals("/");
      Function<Map<String, Range>, Range> left = total;
      Function<Map<String, Range>, Range> right = factor();
      total =
          divided
              ? values -> left.apply(values).dividedBy(right.apply(values))
              : values -> left.apply(values).times(right.apply(values));
    }
    return total;
  }

  private Function<Map<String, Range>, Range> factor() {
    if (accept("(")) {
      Function<Map<String, Range>, Range> inner = sum();
      expect(")");
      return inner;
    }
    if (next == tokens.size()) {
      throw unexpected("a number or a name");
    }
    String token = tokens.get(next++);
    if (Character.isDigit(token.charAt(0))) {
      Range constant = Range.exact(Fraction.of(new BigDecimal(token)));
      return values -> constant;
    }
    if (!Character.isJavaIdentifierStart(token.charAt(0))) {
      next--;
      throw unexpected("a number or a name");
    }
    if (peek("(")) {
      return function(token);
    }
    names.add(token);
    return values -> values.getOrDefault(token, Range.exact(Fraction.ZERO));
  }

  private Function<Map<String, Range>, Range> function(String name) {
    expect("(");
    var arguments = new ArrayList<Function<Map<String, Range>, Range>>();
    arguments.add(sum());
    while (accept(",")) {
      arguments.add(sum());
    }
    expect(")");
    boolean steps = name.equals("steps") && arguments.size() % 2 == 1 && arguments.size() > 1;
    if (!steps && (arguments.size() != 2 || !(name.equals("min") || name.equals("max")))) {
      throw new IllegalArgumentException(
          "“" + text + "”: possible are min(a, b), max(a, b) and steps(x, from, value, …)");
    }
    if (steps) {
      return values -> steps(arguments.stream().map(each -> each.apply(values)).toList());
    }
    boolean least = name.equals("min");
    return values -> {
      Range one = arguments.getFirst().apply(values);
      Range other = arguments.getLast().apply(values);
      return least ? one.least(other) : one.greatest(other);
    };
  }

  private static Range steps(List<Range> arguments) {
    Range x = arguments.getFirst();
    Fraction low = step(x.low(), arguments);
    Fraction high = step(x.high(), arguments);
    boolean rising = low.compareTo(high) <= 0;
    return new Range(rising ? low : high, step(x.value(), arguments), rising ? high : low);
  }

  private static Fraction step(Fraction x, List<Range> arguments) {
    Fraction result = Fraction.ZERO;
    for (int index = 1; index < arguments.size(); index += 2) {
      if (x.compareTo(arguments.get(index).value()) >= 0) {
        result = arguments.get(index + 1).value();
      }
    }
    return result;
  }

  private boolean peek(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private boolean accept(String token) {
    if (peek(token)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unexpected("“" + token + "”");
    }
  }

  private IllegalArgumentException unexpected(String wanted) {
    String found = next < tokens.size() ? "“" + tokens.get(next) + "”" : "the end";
    return new IllegalArgumentException("“" + text + "”: expected " + wanted + ", found " + found);
  }

  private void requireBlank(String between) {
    if (!between.isBlank()) {
      throw new IllegalArgumentException(
          "“" + text + "”: “" + between.strip() + "” is not part of a formula");
    }
  }
}
