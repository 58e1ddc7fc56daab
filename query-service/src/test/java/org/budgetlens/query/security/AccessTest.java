package org.budgetlens.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.RoleTable;
import org.budgetlens.testing.RoleTable.Route;
import org.budgetlens.testing.SignIn;
import org.budgetlens.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Every route, asked by everybody, with real tokens. */
@QuarkusTest
@TestProfile(SignIn.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class AccessTest {
  @TestHTTPResource URI address;

  @Test
  void everybodyMayWhatTheReferenceSays() {
    var table = new RoleTable("query", address);

    String measured = table.measured();

    assertThat(measured).isEqualTo(table.committed(measured));
  }

  @Test
  void everyRouteHasARule() {
    for (Route route : new RoleTable("query", address).routes()) {
      String example = route.path().replaceAll("\\{[^}]*}", "0");
      assertThat(QueryAccess.RULES.about(route.method(), example)).as(route.toString()).isPresent();
    }
  }

  @Test
  void anotherSpellingOfAPathIsNoWayIn() {
    var table = new RoleTable("query", address);
    String viewer = Tokens.of("李明", null, "viewer");
    String administrator = Tokens.of("赵敏", null, "administrator");

    for (String method : List.of("GET", "HEAD")) {
      for (String path : List.of("", "/", "//")) {
        var journal = new Route(method, "/api/v1/journal" + path);
        assertThat(table.status(journal, Optional.of(viewer)))
            .as(journal.toString())
            .isEqualTo(403);
      }
      assertThat(table.status(new Route(method, "/api/v1/journal/"), Optional.of(administrator)))
          .isEqualTo(200);
    }
  }

  @Test
  void believesNoTokenThatIsOldOrSignedByAnother() {
    var table = new RoleTable("query", address);
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
