package org.budgetlens.classify.kafka;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** Settings of the service itself; clients' settings are standard Kafka keys. */
@ConfigMapping(prefix = "budgetlens.classify")
public interface ClassifySettings {
  /** The consumer group all instances share. */
  String group();

  /**
   * This instance's name, unique and the same after a restart: a restarted instance takes over its
   * own partitions at once and ends the transaction its predecessor left open.
   */
  String instance();

  /** Settings of the transactional producer, by Kafka's keys. */
  Map<String, String> producer();

  /** How long after a failure it is tried again; doubled up to {@link #retryMaximum()}. */
  Duration retryDelay();

  /** The longest wait between two attempts. */
  Duration retryMaximum();
}
