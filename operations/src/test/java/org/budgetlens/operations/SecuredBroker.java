package org.budgetlens.operations;

import java.util.Map;
import org.budgetlens.embedded.EmbeddedBroker;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.TemporaryFolder;
import org.budgetlens.embedded.Topics;

/** A broker that asks for passwords on one of its ports; ends with this JVM. */
public final class SecuredBroker {
  private static final int PORT = FreePort.find();
  private static final int SECURED = FreePort.find();
  private static final EmbeddedBroker BROKER =
      EmbeddedBroker.startWithPasswords(
          TemporaryFolder.create("budgetlens-secured-"), PORT, SECURED, Map.of("audit", "right"));

  static {
    Topics.create(BROKER.bootstrapServers(), 1);
  }

  private SecuredBroker() {}

  /** A client's settings on the port that asks nothing. */
  public static Map<String, Object> open() {
    return Map.of("bootstrap.servers", BROKER.bootstrapServers());
  }

  /** A client's settings with a password. */
  public static Map<String, Object> withPassword(String password) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + SECURED,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"audit\" password=\"%s\";"
            .formatted(password));
  }
}
