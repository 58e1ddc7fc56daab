package org.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class NeverPublishedTest {
  @Test
  void tellsTheDocumentsFaultFromAnOutage() {
    assertThat(NeverPublished.because(new KafkaException(new RecordTooLargeException("9 MiB"))))
        .get()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("ROW_TOO_LARGE"));
    assertThat(NeverPublished.because(new RuntimeException(refused("22021"))))
        .get()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("NOT_STORABLE"));
    assertThat(NeverPublished.because(new KafkaException(new TimeoutException()))).isEmpty();
    assertThat(NeverPublished.because(new RuntimeException(refused("57P01")))).isEmpty();
  }

  private static PgException refused(String state) {
    return new PgException("refused", "ERROR", state, "");
  }
}
