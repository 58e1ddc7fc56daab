package org.budgetlens.ingest.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.budgetlens.testing.InterfaceContract;
import org.budgetlens.testing.KafkaAndPostgres;

/** The committed description of the interface is that of the code. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class InterfacesTest extends InterfaceContract {
  InterfacesTest() {
    super("ingest");
  }
}
