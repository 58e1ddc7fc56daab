package org.budgetlens.standalone.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.standalone.api.DocumentLine;
import org.junit.jupiter.api.Test;

class StandingTest {
  private final LinkedHashMap<String, String> files = new LinkedHashMap<>();

  StandingTest() {
    files.put("1", "甲.txt");
    files.put("2", "乙.txt");
  }

  @Test
  void waitsForDocumentsTheQueryServiceDoesNotKnowYet() {
    var standing = new Standing(files);

    standing.update(List.of(document("1", DocumentStatus.MATERIALIZED)));

    assertThat(standing.isComplete()).isFalse();
    assertThat(standing.waiting())
        .containsExactly(new Standing.Waiting("乙.txt", DocumentStatus.RECEIVED));
  }

  @Test
  void isCompleteWhenEveryDocumentIsMaterializedOrRejected() {
    var standing = new Standing(files);

    standing.update(
        List.of(
            document("1", DocumentStatus.MATERIALIZED), document("2", DocumentStatus.REJECTED)));

    assertThat(standing.isComplete()).isTrue();
    assertThat(ProgressLine.of(standing, Duration.ofMillis(1_250)))
        .isEqualTo(
            "  收到 received 2 · 解析 parsed 1 · 编码 classified 1 · 审核 audited 1"
                + " · 入库 materialized 1 · 拒收 rejected 1 · 1.3 s");
  }

  @Test
  void noticesOnlyChangesOfSubmittedDocuments() {
    var standing = new Standing(files);

    assertThat(standing.update(List.of(document("1", DocumentStatus.PARSED)))).isTrue();
    assertThat(standing.update(List.of(document("1", DocumentStatus.PARSED)))).isFalse();
    assertThat(standing.update(List.of(document("9", DocumentStatus.PARSED)))).isFalse();
  }

  private static DocumentLine document(String id, DocumentStatus status) {
    return new DocumentLine(id, id, null, null, null, 1, status, List.of(), DocumentCounts.NONE);
  }
}
