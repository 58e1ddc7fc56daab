package org.budgetlens.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.testing.RoleTable.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for the access to every service: every route, asked by everybody, with real tokens. A
 * service's own test names the service and its rules, and runs with {@link SignIn}.
 */
public abstract class AccessContract {
  @TestHTTPResource @Nullable URI address;

  private final String service;

  /**
   * The contract of a service.
   *
   * @param service its short name, e.g. audit
   */
  protected AccessContract(String service) {
    this.service = service;
  }

  /** Whether the service has a rule for a request. */
  protected abstract boolean hasRule(String method, String path);

  /** The running service's routes. */
  protected RoleTable table() {
    return new RoleTable(service, Objects.requireNonNull(address, "set by the test's runner"));
  }

  @Test
  void everybodyMayWhatTheReferenceSays() {
    RoleTable table = table();

    String measured = table.measured();

    assertThat(measured).isEqualTo(table.committed(measured));
  }

  @Test
  void everyRouteHasARule() {
    assertThat(table().routes())
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(hasRule(route.method(), route.example())).as(route.toString()).isTrue());
  }

  @Test
  void whoMayNotIsToldWhoMay() {
    RoleTable table = table();
    String stranger = Tokens.of("王芳", null, "offline_access");

    assertThat(table.routes())
        .filteredOn(route -> table.status(route, Optional.of(stranger)) == 403)
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(table.refusal(route, Optional.of(stranger)))
                    .as(route.toString())
                    .contains(
                        "\"status\":403", route.method() + " " + route.example(), "administrator"));
  }

  @Test
  void whoIsNotSignedInIsToldSo() {
    RoleTable table = table();

    assertThat(table.routes())
        .filteredOn(route -> table.status(route, Optional.empty()) == 401)
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(table.refusal(route, Optional.empty()))
                    .as(route.toString())
                    .contains("\"status\":401", "Authorization: Bearer"));
    Route route = table.routes().getFirst();
    assertThat(table.refusal(route, Optional.of(Tokens.expired("王芳", "administrator"))))
        .contains("\"status\":401");
  }

  @Test
  void believesNoTokenThatIsOldOrSignedByAnother() {
    RoleTable table = table();
    Route route = table.routes().getFirst();

    assertThat(table.status(route, Optional.of(Tokens.expired("王芳", "administrator"))))
        .isEqualTo(401);
    assertThat(table.status(route, Optional.of(Tokens.forged("王芳", "administrator"))))
        .isEqualTo(401);
    assertThat(table.status(route, Optional.of("nonsense"))).isEqualTo(401);
    assertThat(table.status(route, Optional.of(Tokens.of("王芳", null, "offline_access"))))
        .isEqualTo(403);
  }
}
