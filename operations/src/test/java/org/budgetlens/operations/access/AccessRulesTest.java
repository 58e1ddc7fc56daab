package org.budgetlens.operations.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {
  private static final AccessRules RULES =
      AccessRules.of(
          Rule.of("GET", "/api/v1/journal", Role.ADMINISTRATOR),
          Rule.of("POST", "/api/v1/violations/*/decisions", Role.AUDITOR, Role.ADMINISTRATOR),
          Rule.signedIn("GET", "/api/v1/**"));

  @Test
  void theFirstRuleDecides() {
    assertThat(RULES.permits("GET", "/api/v1/journal", signedIn(Role.VIEWER))).isFalse();
    assertThat(RULES.permits("GET", "/api/v1/journal", signedIn(Role.ADMINISTRATOR))).isTrue();
    assertThat(RULES.permits("GET", "/api/v1/documents/1/rows", signedIn(Role.VIEWER))).isTrue();
  }

  @Test
  void headIsAskedLikeGet() {
    assertThat(RULES.permits("HEAD", "/api/v1/journal", signedIn(Role.VIEWER))).isFalse();
    assertThat(RULES.permits("HEAD", "/api/v1/documents", signedIn(Role.VIEWER))).isTrue();
  }

  @Test
  void aStarIsOneSegment() {
    assertThat(RULES.permits("POST", "/api/v1/violations/7/decisions", signedIn(Role.AUDITOR)))
        .isTrue();
    assertThat(RULES.permits("POST", "/api/v1/violations/7/8/decisions", signedIn(Role.AUDITOR)))
        .isFalse();
  }

  @Test
  void whatNoRuleIsAboutNobodyMay() {
    assertThat(RULES.permits("DELETE", "/api/v1/documents", signedIn(Role.ADMINISTRATOR)))
        .isFalse();
    assertThat(RULES.permits("GET", "/elsewhere", signedIn(Role.ADMINISTRATOR))).isFalse();
  }

  @Test
  void nobodyMayLookAtHealthAndMetersOnly() {
    assertThat(RULES.permits("GET", "/q/health/ready", Optional.empty())).isTrue();
    assertThat(RULES.permits("GET", "/q/metrics", Optional.empty())).isTrue();
    assertThat(RULES.permits("GET", "/api/v1/documents", Optional.empty())).isFalse();
    assertThat(RULES.permits("GET", "/api/v1/me", Optional.empty())).isFalse();
  }

  /** Another spelling of a path must not slip past the rule about it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/journal;x=1",
        "/api/v1;a/journal",
        "/api/v1/x%2Fjournal",
        "/api/v1/x%2fjournal"
      })
  void aPathInAnotherFormIsRefused(String path) {
    assertThat(RULES.permits("GET", path, signedIn(Role.ADMINISTRATOR))).isFalse();
  }

  /** What serves a path serves it with a slash behind it as well. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/journal/", "/api/v1/journal//"})
  void aSlashAtTheEndChangesNothing(String path) {
    for (String method : List.of("GET", "HEAD")) {
      assertThat(RULES.permits(method, path, signedIn(Role.VIEWER))).as(method).isFalse();
      assertThat(RULES.permits(method, path, signedIn(Role.ADMINISTRATOR))).as(method).isTrue();
    }
  }

  @Test
  void theRootIsAPathToo() {
    var rules = AccessRules.of(Rule.signedIn("GET", "/**"));

    assertThat(rules.permits("GET", "/", signedIn(Role.VIEWER))).isTrue();
    assertThat(rules.permits("GET", "/", Optional.empty())).isFalse();
  }

  @Test
  void aTokenWithoutARoleMayNothing() {
    assertThat(RULES.permits("GET", "/api/v1/documents", signedIn())).isFalse();
  }

  @Test
  void aRuleIsForSomebody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule("GET", "/x", Set.of(), false))
        .withMessageContaining("/x");
  }

  private static Optional<Caller> signedIn(Role... roles) {
    return Optional.of(new Caller("李明", true, Set.of(roles), null));
  }
}
