package org.budgetlens.standalone.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.budgetlens.contracts.document.DocumentStatus;

/** A line that says how far the documents have come. */
final class ProgressLine {
  private ProgressLine() {}

  static String of(Standing standing, Duration elapsed) {
    Map<DocumentStatus, Integer> reached = standing.reached();
    String line =
        "  收到 received %d · 解析 parsed %d · 编码 classified %d · 审核 audited %d · 入库 materialized %d"
            .formatted(
                reached.get(DocumentStatus.RECEIVED),
                reached.get(DocumentStatus.PARSED),
                reached.get(DocumentStatus.CLASSIFIED),
                reached.get(DocumentStatus.AUDITED),
                reached.get(DocumentStatus.MATERIALIZED));
    Integer rejected = reached.get(DocumentStatus.REJECTED);
    if (rejected != null && rejected > 0) {
      line += " · 拒收 rejected " + rejected;
    }
    return line + String.format(Locale.ROOT, " · %.1f s", elapsed.toMillis() / 1000.0);
  }
}
