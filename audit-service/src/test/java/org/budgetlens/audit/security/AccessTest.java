package org.budgetlens.audit.security;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.budgetlens.testing.AccessContract;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SignIn;

/** Every route of audit, asked by everybody, with real tokens. */
@QuarkusTest
@TestProfile(SignIn.class)
@QuarkusTestResource(KafkaAndPostgres.class)
class AccessTest extends AccessContract {
  AccessTest() {
    super("audit");
  }

  @Override
  protected boolean hasRule(String method, String path) {
    return AuditAccess.RULES.about(method, path).isPresent();
  }
}
