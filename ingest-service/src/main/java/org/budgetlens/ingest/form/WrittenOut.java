package org.budgetlens.ingest.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a regular expression out into the texts it matches, where these are few: {@code
 * (本年)?(收入|支出)} is 收入, 支出, 本年收入 and 本年支出. Knows letters, escaped punctuation, groups, alternatives,
 * plain character classes and {@code ?}; every other expression is not written out.
 */
final class WrittenOut {
  /** An expression with more texts is better matched than looked up. */
  private static final int MOST = 500;

  /** The expression has something that has no few texts. */
  private static final class Many extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final String expression;
  private int at;

  private WrittenOut(String expression) {
    this.expression = expression;
  }

  /** All texts that an expression matches as a whole; empty if they are too many to write out. */
  static Optional<Set<String>> of(String expression) {
    var reader = new WrittenOut(expression);
    try {
      Set<String> texts = reader.alternatives();
      return reader.at == expression.length() ? Optional.of(texts) : Optional.empty();
    } catch (Many e) {
      return Optional.empty();
    }
  }

  private Set<String> alternatives() throws Many {
    Set<String> texts = new LinkedHashSet<>(sequence());
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      texts.addAll(sequence());
    }
    return limited(texts);
  }

  private Set<String> sequence() throws Many {
    Set<String> texts = Set.of("");
    while (at < expression.length()
        && expression.charAt(at) != '|'
        && expression.charAt(at) != ')') {
      Set<String> piece = piece();
      if (at < expression.length() && expression.charAt(at) == '?') {
        at++;
        piece = new LinkedHashSet<>(piece);
        piece.add("");
      }
      texts = joined(texts, piece);
    }
    return texts;
  }

  private Set<String> piece() throws Many {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> Set.of(String.valueOf(punctuation()));
      case '.', '^', '$', '*', '+', '?', '{' -> throw new Many();
      default -> Set.of(String.valueOf(whole(c)));
    };
  }

  private Set<String> group() throws Many {
    if (expression.startsWith("?:", at)) {
      at += 2;
    }
    Set<String> texts = alternatives();
    at++; // every group is closed, or the expression would not have compiled
    return texts;
  }

  private Set<String> characters() throws Many {
    var texts = new LinkedHashSet<String>();
    for (char c = next(); c != ']'; c = next()) {
      if ("^-&[".indexOf(c) >= 0) {
        throw new Many();
      }
      texts.add(String.valueOf(c == '\\' ? punctuation() : whole(c)));
    }
    if (texts.isEmpty()) {
      throw new Many();
    }
    return texts;
  }

  private char punctuation() throws Many {
    char c = next();
    if (c > '~' || Character.isLetterOrDigit(c)) {
      throw new Many();
    }
    return c;
  }

  /** A character that is no half of one. */
  private static char whole(char c) throws Many {
    if (Character.isSurrogate(c)) {
      throw new Many();
    }
    return c;
  }

  private char next() throws Many {
    if (at == expression.length()) {
      throw new Many();
    }
    return expression.charAt(at++);
  }

  private static Set<String> joined(Set<String> firsts, Set<String> seconds) throws Many {
    List<String> texts = new ArrayList<>();
    for (String first : firsts) {
      for (String second : seconds) {
        texts.add(first + second);
      }
    }
    return limited(new LinkedHashSet<>(texts));
  }

  private static Set<String> limited(Set<String> texts) throws Many {
    if (texts.size() > MOST) {
      throw new Many();
    }
    return texts;
  }
}
