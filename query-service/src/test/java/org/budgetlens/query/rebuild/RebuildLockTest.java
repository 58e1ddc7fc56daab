package org.budgetlens.query.rebuild;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** A second rebuild, while a process is rebuilding. */
@QuarkusTest
@TestProfile(RebuildLockTest.Rebuilds.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class RebuildLockTest {
  @Inject RebuildSettings settings;
  @Inject RebuildLock lock;
  @Inject DataSource database;

  @Test
  void aSecondRebuildIsRefusedUntilTheFirstHasEnded() throws SQLException {
    var second = new RebuildLock(settings, database);

    assertThatCode(lock::check).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(second::take)
        .withMessageContaining("Another rebuild is building in the schema query_next");
    assertThatIllegalStateException().isThrownBy(second::check);

    lock.release();
    second.take();
    assertThatCode(second::check).doesNotThrowAnyException();
    second.release();
  }

  /** A process that rebuilds, as the profile sets it, and never comes to the exchange. */
  public static final class Rebuilds implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "rebuild";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.host-enabled", "true",
          "budgetlens.query.rebuild.exit", "false",
          "budgetlens.query.rebuild.live-schema", "query_elsewhere",
          "budgetlens.query.rebuild.poll", "PT1H");
    }
  }
}
