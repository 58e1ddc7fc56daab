package org.budgetlens.query.api;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.query.export.CatalogLine;
import org.budgetlens.query.export.DepartmentLine;
import org.budgetlens.query.export.DistrictLine;
import org.budgetlens.query.export.FoundProject;
import org.budgetlens.query.export.ScorecardLine;
import org.budgetlens.query.export.TableLine;
import org.jspecify.annotations.Nullable;

/** What lists that are in memory are ordered by, so that a page begins where the last one ended. */
final class ListKeys {
  /** Comes after every text: what is unknown stands last. */
  private static final String LAST = "\uFFFF";

  private ListKeys() {}

  static List<String> of(DepartmentLine line) {
    return List.of(known(line.district()), line.department());
  }

  static List<String> of(DistrictLine line) {
    return List.of(line.district());
  }

  static List<String> of(ScorecardLine line) {
    return List.of(known(line.district()), known(line.department()));
  }

  static List<String> of(CatalogLine line) {
    return List.of(line.kind().name(), line.edition());
  }

  static List<String> of(TableLine line) {
    return List.of(padded(line.index()));
  }

  /** The most similar name comes first. */
  static List<String> of(FoundProject line) {
    BigDecimal similarity = requireNonNullElse(line.similarity(), BigDecimal.ZERO);
    return List.of(
        BigDecimal.ONE.subtract(similarity).setScale(similarity.scale()).toPlainString(),
        known(line.district()),
        known(line.publisher()),
        padded(requireNonNullElse(line.fiscalYear(), 0)),
        line.project().document(),
        padded(line.project().table()),
        known(line.project().name()),
        known(line.project().code()));
  }

  private static String known(@Nullable String text) {
    return requireNonNullElse(text, LAST);
  }

  /** Numbers in the order of their digits. */
  private static String padded(int number) {
    return "%010d".formatted(number);
  }
}
