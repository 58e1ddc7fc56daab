package org.budgetlens.ingest.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out about labels. The same few thousand make up nearly every line of every
 * document, so asking dozens of expressions about them once is enough. Safe for concurrent use.
 *
 * @param <T> the answer
 */
final class Remembered<T> {
  /** Labels that are kept; with more of them it begins anew. */
  static final int MOST = 10_000;

  private static final int LONGEST = 40;

  private final Map<String, T> answers = new ConcurrentHashMap<>();
  private final Function<String, T> question;

  /**
   * Remembers answers.
   *
   * @param question depends on the label alone
   */
  Remembered(Function<String, T> question) {
    this.question = question;
  }

  T of(String label) {
    if (!isWorthKeeping(label)) {
      return question.apply(label);
    }
    T known = answers.get(label);
    if (known == null) {
      known = question.apply(label);
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answers.put(label, known);
    }
    return known;
  }

  /** Figures and sentences do not come again. */
  private static boolean isWorthKeeping(String label) {
    if (label.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < label.length(); i++) {
      if (Character.isDigit(label.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many labels are kept. */
  int size() {
    return answers.size();
  }
}
