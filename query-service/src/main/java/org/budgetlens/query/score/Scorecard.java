package org.budgetlens.query.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A score from 0 to 100 with its parts, each from 0 to 1. A part of which nothing is known is null
 * and the others take its weight, so that nobody is blamed for what is not published.
 *
 * @param completeness present tables ÷ tables that must be there
 * @param parity tables that add up ÷ tables that print a total
 * @param coverage rules with a verdict ÷ rules that concern the documents
 * @param soundness 1 ÷ (1 + weight of open violations per document)
 * @param score the weighted mean × 100, one decimal; null where no part is known
 */
public record Scorecard(
    @Nullable BigDecimal completeness,
    @Nullable BigDecimal parity,
    @Nullable BigDecimal coverage,
    @Nullable BigDecimal soundness,
    @Nullable BigDecimal score) {
  /** How the score is made, for people. */
  public static final Localized FORMULA =
      new Localized(
          "得分 = 100 × (0.25 × 表格完整率 + 0.25 × 合计相符率 + 0.20 × 规则得出结论率 + 0.30 × 问题系数)；"
              + "问题系数 = 1 ÷ (1 + Σ 未解决问题的权重 × 差额占比 ÷ 文档数)，错误权重 1，警告 0.3，提示 0；"
              + "有异议的问题不计；没有数据的部分不计，其余按比例分摊",
          "score = 100 × (0.25 × completeness + 0.25 × parity + 0.20 × coverage + 0.30 × soundness);"
              + " soundness = 1 ÷ (1 + Σ weight × materiality of open findings ÷ documents), an"
              + " error weighs 1, a warning 0.3, a notice 0; disputed findings do not count; a part"
              + " without data does not count and the others take its share");

  private static final int DECIMALS = 4;
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal FIFTH = new BigDecimal("0.20");
  private static final BigDecimal REST = new BigDecimal("0.30");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The score of what has been published. */
  public static Scorecard of(Facts facts) {
    BigDecimal completeness = part(facts.presentTables(), facts.expectedTables());
    BigDecimal parity =
        part(facts.soundTables(), Math.addExact(facts.soundTables(), facts.brokenTables()));
    BigDecimal coverage = part(facts.judgedRules(), facts.rules());
    BigDecimal soundness = coverage == null ? null : soundness(facts);
    var mean = new Mean();
    mean.add(completeness, QUARTER);
    mean.add(parity, QUARTER);
    mean.add(coverage, FIFTH);
    mean.add(soundness, REST);
    return new Scorecard(completeness, parity, coverage, soundness, mean.value());
  }

  private static BigDecimal soundness(Facts facts) {
    BigDecimal documents = BigDecimal.valueOf(Math.max(1, facts.documents()));
    return documents.divide(documents.add(facts.weight()), DECIMALS, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal part(long some, long all) {
    return all == 0
        ? null
        : BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
  }

  /** A weighted mean of what is known. */
  private static final class Mean {
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    void add(@Nullable BigDecimal part, BigDecimal weight) {
      if (part != null) {
        sum = sum.add(part.multiply(weight));
        weights = weights.add(weight);
      }
    }

    @Nullable BigDecimal value() {
      return weights.signum() == 0
          ? null
          : sum.multiply(HUNDRED).divide(weights, 1, RoundingMode.HALF_UP);
    }
  }
}
