package org.budgetlens.audit.evaluate;

import java.util.List;
import java.util.function.Function;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;

/** Says findings in sentences, with the arithmetic spelled out. */
final class Sentences {
  private static final int LONGEST_ARITHMETIC = 8;

  private Sentences() {}

  /** A finding in a sentence. */
  static Localized finding(OpenFinding.Sums finding, ComparedSide left, ComparedSide right) {
    String difference = Money.of(Math.subtractExact(left.fen(), right.fen()));
    return new Localized(
        finding.place().zh()
            + "："
            + side(finding.leftParts(), left.fen(), true)
            + "，而"
            + side(finding.rightParts(), right.fen(), true)
            + "，相差 "
            + difference
            + " 万元",
        finding.place().en()
            + ": "
            + side(finding.leftParts(), left.fen(), false)
            + ", but "
            + side(finding.rightParts(), right.fen(), false)
            + "; difference "
            + difference
            + " (10,000 yuan)");
  }

  /** An expected difference in a sentence. */
  static Localized accounted(Judgement.Accounted accounted, Function<String, Localized> labels) {
    List<Summand> left = summands(accounted.left(), labels);
    List<Summand> right = summands(accounted.right(), labels);
    long fen = Math.subtractExact(accounted.left().fen(), accounted.right().fen());
    String difference = Money.of(fen);
    String bound = Money.of(accounted.bound().fen());
    Localized by = accounted.explanation().by();
    return new Localized(
        side(left, accounted.left().fen(), true)
            + "，"
            + side(right, accounted.right().fen(), true)
            + "；差额 "
            + difference
            + " 万元由"
            + by.zh()
            + "解释（至多 "
            + bound
            + " 万元）",
        side(left, accounted.left().fen(), false)
            + ", "
            + side(right, accounted.right().fen(), false)
            + "; the difference "
            + difference
            + " is explained by "
            + by.en()
            + " (at most "
            + bound
            + "; 10,000 yuan)");
  }

  /** What a side is, e.g. 基本支出 + 项目支出: its printed summands, or all where none is. */
  static Localized label(List<Summand> summands) {
    List<Summand> shown = shown(summands);
    return new Localized(join(shown, s -> s.label().zh()), join(shown, s -> s.label().en()));
  }

  private static String side(List<Summand> summands, long fen, boolean chinese) {
    Function<Summand, String> name = s -> chinese ? s.label().zh() : s.label().en();
    List<Summand> shown = shown(summands);
    String sum = Money.of(fen) + (chinese ? " 万元" : "");
    if (shown.size() == 1) {
      Summand only = shown.getFirst();
      return name.apply(only) + count(only, chinese) + (chinese ? "为 " : " is ") + sum;
    }
    if (shown.size() > LONGEST_ARITHMETIC) {
      return join(shown, name) + (chinese ? "为 " : " is ") + sum;
    }
    return join(shown, s -> name.apply(s) + count(s, chinese) + " " + Money.of(s.fen()))
        + " = "
        + sum;
  }

  private static String count(Summand summand, boolean chinese) {
    if (summand.cells() == 0) {
      return chinese ? "（空白）" : " (blank)";
    }
    if (summand.cells() == 1) {
      return "";
    }
    return chinese ? "（" + summand.cells() + " 格）" : " (" + summand.cells() + " cells)";
  }

  private static List<Summand> shown(List<Summand> summands) {
    List<Summand> printed = summands.stream().filter(summand -> summand.cells() > 0).toList();
    return printed.isEmpty() ? summands : printed;
  }

  private static String join(List<Summand> summands, Function<Summand, String> text) {
    var joined = new StringBuilder();
    for (Summand summand : summands) {
      if (summand.sign() < 0) {
        joined.append(joined.isEmpty() ? "− " : " − ");
      } else if (!joined.isEmpty()) {
        joined.append(" + ");
      }
      joined.append(text.apply(summand));
    }
    return joined.toString();
  }

  private static List<Summand> summands(Parts side, Function<String, Localized> labels) {
    return side.parts().stream().map(part -> Summand.of(part, labels.apply(part.name()))).toList();
  }
}
