package org.budgetlens.standalone.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How a service is started: the JVM's options, and the service's settings as its environment. */
final class ServiceCommand {
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx1g",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private ServiceCommand() {}

  /**
   * Program and arguments.
   *
   * @param service the service; ingest refuses a document that needs more memory than there is, the
   *     others end and start again
   * @param jar the service's jar
   * @param temporary where the service may keep files that it can do without after a restart
   * @param cacheOptions what the start-up cache needs
   */
  static List<String> command(
      ServiceName service, Path jar, Path temporary, List<String> cacheOptions) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    if (service != ServiceName.INGEST) {
      command.add("-XX:+ExitOnOutOfMemoryError");
    }
    command.addAll(cacheOptions);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  /** The settings. As environment they do not show up in the list of processes. */
  static Map<String, String> environment(
      ServiceName service, ToIntFunction<ServiceName> port, Addresses addresses) {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port.applyAsInt(service)));
    dashboard(port, environment);
    environment.put("QUARKUS_BANNER_ENABLED", "false");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    environment.put("QUARKUS_KAFKA_STREAMS_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    service
        .schema()
        .ifPresent(
            schema -> {
              environment.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbcUrl());
              environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", addresses.reactiveUrl());
              environment.put("QUARKUS_DATASOURCE_USERNAME", schema.role());
              environment.put("QUARKUS_DATASOURCE_PASSWORD", schema.password());
            });
    return environment;
  }

  /**
   * The dashboard, served by query, asks the other services itself; each must know of the other.
   */
  private static void dashboard(ToIntFunction<ServiceName> port, Map<String, String> environment) {
    int query = port.applyAsInt(ServiceName.QUERY);
    environment.put(
        "BUDGETLENS_DASHBOARD_ORIGINS",
        "http://127.0.0.1:%1$d,http://localhost:%1$d".formatted(query));
    var asked = new ArrayList<String>();
    for (ServiceName other : List.of(ServiceName.INGEST, ServiceName.CLASSIFY, ServiceName.AUDIT)) {
      String number = Integer.toString(port.applyAsInt(other));
      environment.put("BUDGETLENS_QUERY_DASHBOARD_" + other.name(), number);
      asked.add("http://*:" + number);
    }
    environment.put("BUDGETLENS_DASHBOARD_SERVICES", String.join(" ", asked));
  }
}
