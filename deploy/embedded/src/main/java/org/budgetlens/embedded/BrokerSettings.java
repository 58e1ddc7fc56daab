package org.budgetlens.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a broker that is alone in its cluster.
 *
 * @param data folder of logs and metadata
 * @param port where clients connect
 * @param controllerPort where the controller listens; only the broker itself connects to it
 */
record BrokerSettings(Path data, int port, int controllerPort) {
  static final int NODE_ID = 1;

  /** Fixed, so that a data folder fits whichever broker is started on it. */
  static final String CLUSTER_ID = "budgetlens";

  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String HOST = "127.0.0.1";

  /** Large enough for a violation with the evidence of a very long table. */
  private static final String MESSAGE_BYTES = "8388608";

  String bootstrapServers() {
    return HOST + ":" + port;
  }

  /** The same broker with another listener, for clients that give a name and a password. */
  Map<String, String> withPasswords(int securedPort, Map<String, String> passwords) {
    var settings = new LinkedHashMap<>(asMap());
    String secured = "SASL_PLAINTEXT://" + HOST + ":" + securedPort;
    settings.merge("listeners", secured, (all, one) -> all + "," + one);
    settings.merge("advertised.listeners", secured, (all, one) -> all + "," + one);
    settings.merge(
        "listener.security.protocol.map",
        "SASL_PLAINTEXT:SASL_PLAINTEXT",
        (all, one) -> all + "," + one);
    settings.put("sasl.enabled.mechanisms", "PLAIN");
    var users =
        new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required");
    passwords.forEach(
        (name, password) -> users.append(" user_%s=\"%s\"".formatted(name, password)));
    settings.put("listener.name.sasl_plaintext.plain.sasl.jaas.config", users + ";");
    return settings;
  }

  Map<String, String> asMap() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("node.id", String.valueOf(NODE_ID));
    settings.put("process.roles", "broker,controller");
    settings.put("log.dirs", data.toString());

    String clients = "PLAINTEXT://" + bootstrapServers();
    String controller = CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort;
    settings.put("listeners", clients + "," + controller);
    settings.put("advertised.listeners", clients);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);

    // One node holds the only replica of everything.
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    // The defaults (50) are for clusters and only delay the first consumer and transaction here.
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");

    settings.put("message.max.bytes", MESSAGE_BYTES);
    settings.put("auto.create.topics.enable", "false");
    // Nothing expires: the views are rebuilt by replay, and a kept data folder may lie unused long.
    settings.put("log.retention.ms", "-1");
    settings.put("log.retention.bytes", "-1");
    settings.put("offsets.retention.minutes", String.valueOf(10 * 365 * 24 * 60));

    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024));
    return settings;
  }
}
