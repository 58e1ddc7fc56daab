package org.budgetlens.audit.topology;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.budgetlens.testing.InterfaceContract;
import org.budgetlens.testing.KafkaAndPostgres;

/** The committed description of the interface is that of the code. */
@QuarkusTest
@TestProfile(AuditServiceTest.OwnState.class)
@QuarkusTestResource(KafkaAndPostgres.class)
class InterfacesTest extends InterfaceContract {
  InterfacesTest() {
    super("audit");
  }
}
