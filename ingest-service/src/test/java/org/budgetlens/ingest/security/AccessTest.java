package org.budgetlens.ingest.security;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.budgetlens.testing.AccessContract;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SignIn;

/** Every route of ingest, asked by everybody, with real tokens. */
@QuarkusTest
@TestProfile(SignIn.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class AccessTest extends AccessContract {
  AccessTest() {
    super("ingest");
  }

  @Override
  protected boolean hasRule(String method, String path) {
    return IngestAccess.RULES.about(method, path).isPresent();
  }
}
