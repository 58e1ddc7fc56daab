package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.nio.file.Path;
import java.util.List;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs come into force and go, and every stored document is audited again. */
class PackSwitchTest {
  @TempDir Path state;

  private TopologyRun run;

  @BeforeEach
  void start() {
    run = new TopologyRun(Packs.sums(), state);
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void aPackInForceAuditsWhatIsStoredAndWhatComes() {
    DocumentBuilder first = budget("a1", "甲局", "10.00", "10.00");
    DocumentBuilder second = budget("a2", "乙局", "10.00", "9.00");
    run.send(first);
    run.send(second);

    List<Violation> published = run.publish(pack(1, "basic = project", true, 1));

    assertThat(published)
        .filteredOn(violation -> violation.rule().id().equals("OWN-001"))
        .extracting(
            violation -> violation.document().id(),
            violation -> violation.rule().id(),
            violation -> violation.rule().pack(),
            Violation::status)
        .containsExactlyInAnyOrder(
            tuple(first.id(), "OWN-001", "chaoyang@1", ViolationStatus.OPEN),
            tuple(second.id(), "OWN-001", "chaoyang@1", ViolationStatus.OPEN));
    assertThat(run.receipt(first).pack()).isEqualTo(Packs.NAME + "+chaoyang@1");
    assertThat(run.receipt(first).outcomes()).hasSize(9);
    assertThat(run.standing("ROW-001"))
        .as("what other packs found stands as it was")
        .hasSize(1)
        .allMatch(violation -> violation.firstSeen().document().equals(second.id()));
    assertThat(run.outcome(first, "OWN-001").outcome()).isEqualTo(Outcome.VIOLATION);

    DocumentBuilder third = budget("a3", "丙局", "10.00", "10.00");
    run.send(third);
    assertThat(run.receipt(third).pack()).isEqualTo(Packs.NAME + "+chaoyang@1");
  }

  @Test
  void aNewVersionReplacesTheOldOneAndAWithdrawnPackLeavesNothingStanding() {
    run.send(budget("a1", "甲局", "10.00", "10.00"));
    run.publish(pack(1, "basic = project", true, 1));
    assertThat(run.standing("OWN-001")).hasSize(1);

    run.publish(pack(2, "total = basic", true, 2));
    assertThat(run.standing("OWN-001")).isEmpty();

    run.publish(pack(3, "basic = project", true, 3));
    assertThat(run.standing("OWN-001"))
        .extracting(Violation::status)
        .containsExactly(ViolationStatus.REOPENED);

    run.publish(pack(3, "basic = project", false, 4));
    assertThat(run.standing("OWN-001")).isEmpty();
    assertThat(run.receipt(budget("a1", "甲局", "1", "1")).pack()).isEqualTo(Packs.NAME);
  }

  @Test
  void anUploadChangesNothing() {
    DocumentBuilder document = budget("a1", "甲局", "10.00", "10.00");
    run.send(document);

    assertThat(run.publish(pack(1, "basic = project", false, null))).isEmpty();
    assertThat(run.receipt(document).pack()).isEqualTo(Packs.NAME);
  }

  private static PackEvent pack(int version, String holds, boolean active, Integer activation) {
    return new PackEvent(
        "chaoyang",
        version,
        active,
        """
        pack: chaoyang
        version: %d
        rules:
          - id: OWN-001
            version: 1
            title: {zh: 例, en: Example}
            severity: WARNING
            applies: {tables: [EXPENDITURE_SUMMARY]}
            missing: INSUFFICIENT
            check:
              each: ROW
              identities:
                - id: own
                  holds: %s
                  blank: {right: ZERO}
            fixtures:
              holds: {tables: []}
              breaks: {tables: []}
              boundary: {tables: []}
        """
            .formatted(version, holds),
        "李强",
        activation);
  }

  private static DocumentBuilder budget(String id, String department, String total, String basic) {
    return document()
        .id(id)
        .of(department)
        .expenditureSummary()
        .detail("2010301 行政运行", total, basic, "")
        .and();
  }
}
