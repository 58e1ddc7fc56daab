package org.budgetlens.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
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
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class AccessTest {
  @TestHTTPResource URI address;

  @Test
  void everybodyMayWhatTheReferenceSays() {
    var table = new RoleTable("ingest", address);

    String measured = table.measured();

    assertThat(measured).isEqualTo(table.committed(measured));
  }

  @Test
  void everyRouteHasARule() {
    for (Route route : new RoleTable("ingest", address).routes()) {
      String example = route.path().replaceAll("\\{[^}]*}", "0");
      assertThat(IngestAccess.RULES.about(route.method(), example))
          .as(route.toString())
          .isPresent();
    }
  }

  @Test
  void believesNoTokenThatIsOldOrSignedByAnother() {
    var table = new RoleTable("ingest", address);
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
