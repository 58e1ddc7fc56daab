package org.budgetlens.contracts.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.budgetlens.contracts.catalog.CatalogOrigin.BUILT_IN;
import static org.budgetlens.contracts.catalog.CatalogOrigin.DECISIONS;
import static org.budgetlens.contracts.catalog.CatalogOrigin.UPLOADED;
import static org.budgetlens.contracts.code.CodeKind.DEPARTMENT;
import static org.budgetlens.contracts.code.CodeKind.FUNCTION;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.event.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogRecordsTest {
  @Test
  void theLastEditionForAYearIsInForce() {
    var generation =
        new CatalogGeneration(
            2,
            List.of(
                new ActiveEdition(FUNCTION, "national-2026.1", BUILT_IN, YearRange.ALWAYS),
                new ActiveEdition(FUNCTION, "2027", UPLOADED, new YearRange(2027, null)),
                new ActiveEdition(FUNCTION, "decisions-1", DECISIONS, YearRange.ALWAYS)),
            List.of(),
            null);

    assertThat(generation.edition(FUNCTION, 2026))
        .hasValueSatisfying(active -> assertThat(active.edition()).isEqualTo("national-2026.1"));
    assertThat(generation.edition(FUNCTION, 2027))
        .hasValueSatisfying(active -> assertThat(active.edition()).isEqualTo("2027"));
    assertThat(generation.edition(DEPARTMENT, 2027)).isEmpty();
  }

  @Test
  void keysSayWhatTheyHold() {
    var edition =
        new CatalogEdition(
            FUNCTION, "2027", UPLOADED, null, new YearRange(2027, null), null, List.of());
    var crosswalk = new Crosswalk(CodeKind.PURCHASED_SERVICE, "2026", "2027", "x", null, List.of());

    assertThat(edition.key()).isEqualTo("function/2027");
    assertThat(crosswalk.key()).isEqualTo("crosswalk/purchased_service/2026-2027");
    assertThat(new CatalogGeneration(3, List.of(), List.of(), null).key())
        .isEqualTo("generation/3");
  }

  @ParameterizedTest
  @EnumSource(CodeKind.class)
  void aKindIsCalledTheSameEverywhere(CodeKind kind) {
    assertThat(new String(EventJson.write(kind), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("\"" + kind.jsonName() + "\"");
    assertThat(CodeKind.of(kind.jsonName())).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "..", "二〇二七", "a b", "+1"})
  void anEditionsIdFitsIntoAnAddress(String id) {
    assertThat(EditionId.isValid(id)).isFalse();
    refused("id", () -> new ActiveEdition(FUNCTION, id, BUILT_IN, YearRange.ALWAYS));
  }

  @Test
  void whatCannotBeIsRefused() {
    refused("2027–2026", () -> new YearRange(2027, 2026));
    refused("3/2", () -> new Share(3, 2));
    refused("-1", () -> new CatalogGeneration(-1, List.of(), List.of(), null));
    refused(
        "ENDED",
        () -> new CrosswalkItem("2010301", null, CrosswalkRelation.SPLIT, null, null, null));
    refused(
        "NEW", () -> new CrosswalkItem("2010301", "1", CrosswalkRelation.NEW, null, null, null));
  }

  private static void refused(String reason, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(reason);
  }
}
