package org.budgetlens.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Optional;
import org.budgetlens.testing.AccessContract;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.RoleTable;
import org.budgetlens.testing.RoleTable.Route;
import org.budgetlens.testing.SignIn;
import org.budgetlens.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Every route of query, asked by everybody, with real tokens. */
@QuarkusTest
@TestProfile(SignIn.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class AccessTest extends AccessContract {
  AccessTest() {
    super("query");
  }

  @Override
  protected boolean hasRule(String method, String path) {
    return QueryAccess.RULES.about(method, path).isPresent();
  }

  @Test
  void anotherSpellingOfAPathIsNoWayIn() {
    RoleTable table = table();
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
}
