package org.budgetlens.audit.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends. Nothing in it is trusted.
 *
 * @param slot the slot of the violation's document, as the violation says
 * @param kind ACKNOWLEDGED, DISPUTED or WITHDRAWN
 * @param by who decides
 * @param reason why
 */
record DecisionRequest(
    @Nullable String slot, @Nullable String kind, @Nullable String by, @Nullable String reason) {
  private static final Pattern VIOLATION = Pattern.compile("[0-9a-f]{32}");
  private static final int LONGEST_SLOT = 500;

  /** The same decision of somebody. */
  DecisionRequest by(@Nullable String who) {
    return new DecisionRequest(slot, kind, who, reason);
  }

  /** What is wrong with it; empty if it can be taken. */
  List<String> mistakes(String violation) {
    var mistakes = new ArrayList<String>();
    if (!VIOLATION.matcher(violation).matches()) {
      mistakes.add("违规编号应为 32 位十六进制 · a violation's id is 32 hexadecimal digits");
    }
    if (kind() == null || !isKind(kind())) {
      mistakes.add("kind: ACKNOWLEDGED, DISPUTED, WITHDRAWN");
    }
    check("slot", slot, LONGEST_SLOT, mistakes);
    check("by", by, Decision.LONGEST_TEXT, mistakes);
    check("reason", reason, Decision.LONGEST_TEXT, mistakes);
    return mistakes;
  }

  private static void check(
      String name, @Nullable String text, int longest, List<String> mistakes) {
    if (text == null || text.isBlank() || text.length() > longest) {
      mistakes.add(name + ": 1–" + longest + " 个字符 · characters");
    }
  }

  private static boolean isKind(String text) {
    for (DecisionKind each : DecisionKind.values()) {
      if (each.name().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The decision; only for a request without mistakes.
   *
   * @param id the decision's id
   * @param at when it came in
   */
  Decision decision(String id, String violation, Instant at) {
    return new Decision(
        id,
        violation,
        orEmpty(slot),
        DecisionKind.valueOf(orEmpty(kind)),
        orEmpty(by).strip(),
        at,
        orEmpty(reason).strip());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
