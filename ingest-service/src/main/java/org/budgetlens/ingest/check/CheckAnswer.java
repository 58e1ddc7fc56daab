package org.budgetlens.ingest.check;

import java.util.List;

/**
 * The answer to a request of checks.
 *
 * @param checks one per file, in the order of the request and, inside it, of its archives
 */
public record CheckAnswer(List<DraftCheck> checks) {
  public CheckAnswer {
    checks = List.copyOf(checks);
  }

  /** 202 while any is pending, 422 where no draft could be read, otherwise 200. */
  int status() {
    if (checks.stream().anyMatch(DraftCheck::isPending)) {
      return 202;
    }
    return checks.stream().allMatch(check -> check.status() == CheckStatus.REJECTED) ? 422 : 200;
  }
}
