package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.audit.pack.Sum.Operand;
import org.budgetlens.audit.pack.Sum.Term;

/**
 * Reads identities and sums as rules write them.
 *
 * <pre>
 * identity = sum "=" sum
 * sum      = ["-"] operand { ("+" | "-") operand }
 * operand  = name ["?"] | "(" sum { "or" sum } ")"
 * </pre>
 */
final class SumParser {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[-+=?()]");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private SumParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      requireBlank(text.substring(end, matcher.start()));
      tokens.add(matcher.group());
      end = matcher.end();
    }
    requireBlank(text.substring(end));
  }

  /** Both sides of an identity. */
  record Sides(Sum left, Sum right) {}

  /**
   * Reads an identity.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static Sides identity(String text) {
    var parser = new SumParser(text);
    Sum left = parser.sum();
    parser.expect("=");
    Sum right = parser.sum();
    parser.expectEnd();
    return new Sides(left, right);
  }

  /**
   * Reads a sum.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static Sum sum(String text) {
    var parser = new SumParser(text);
    Sum sum = parser.sum();
    parser.expectEnd();
    return sum;
  }

  private Sum sum() {
    var terms = new ArrayList<Term>();
    int sign = accept("-") ? -1 : 1;
    terms.add(new Term(sign, operand()));
    while (peek("+") || peek("-")) {
      sign = accept("-") ? -1 : 1;
      if (sign == 1) {
        expect("+");
      }
      terms.add(new Term(sign, operand()));
    }
    return new Sum(terms);
  }

  private Operand operand() {
    if (accept("(")) {
      var alternatives = new ArrayList<Sum>();
      alternatives.add(sum());
      while (accept("or")) {
        alternatives.add(sum());
      }
      expect(")");
      return new Operand.Either(alternatives);
    }
    if (next == tokens.size() || !isName(tokens.get(next))) {
      throw unexpected("a name or “(”");
    }
    String name = tokens.get(next++);
    return new Operand.Cell(name, accept("?"));
  }

  private static boolean isName(String token) {
    return !token.equals("or") && Character.isJavaIdentifierStart(token.charAt(0));
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

  private void expectEnd() {
    if (next < tokens.size()) {
      throw unexpected("the end");
    }
  }

  private IllegalArgumentException unexpected(String wanted) {
    String found = next < tokens.size() ? "“" + tokens.get(next) + "”" : "the end";
    return new IllegalArgumentException("“" + text + "”: expected " + wanted + ", found " + found);
  }

  private void requireBlank(String between) {
    if (!between.isBlank()) {
      throw new IllegalArgumentException(
          "“" + text + "”: “" + between.strip() + "” is not part of a sum");
    }
  }
}
