package org.budgetlens.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.budgetlens.testing.InterfaceReference;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** The committed description of the interface is that of the code. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class InterfacesTest {
  @TestHTTPResource URI address;

  @Test
  void openApi() {
    String description = InterfaceReference.openApi(address);

    assertThat(description)
        .isEqualTo(InterfaceReference.committed("ingest-openapi.json", description));
  }
}
