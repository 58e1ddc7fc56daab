package org.budgetlens.classify.security;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.budgetlens.testing.AccessContract;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SignIn;

/** Every route of classify, asked by everybody, with real tokens. */
@QuarkusTest
@TestProfile(SignIn.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "classify"))
class AccessTest extends AccessContract {
  AccessTest() {
    super("classify");
  }

  @Override
  protected boolean hasRule(String method, String path) {
    return ClassifyAccess.RULES.about(method, path).isPresent();
  }
}
