package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.budgetlens.testing.InterfaceReference;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** The committed description of the interface is that of the code. */
@QuarkusTest
@TestProfile(AuditServiceTest.OwnState.class)
@QuarkusTestResource(KafkaAndPostgres.class)
class InterfacesTest {
  @TestHTTPResource URI address;

  @Test
  void openApi() {
    String description = InterfaceReference.openApi(address);

    assertThat(description)
        .isEqualTo(InterfaceReference.committed("audit-openapi.json", description));
  }
}
