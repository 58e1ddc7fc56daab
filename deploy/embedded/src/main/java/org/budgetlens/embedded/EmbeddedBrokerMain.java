package org.budgetlens.embedded;

import java.nio.file.Path;

/**
 * Runs a broker as a process of its own, so that it can be killed alone.
 *
 * <p>Arguments: data folder, port. Prints {@code READY} and its address when it takes requests.
 */
public final class EmbeddedBrokerMain {
  /** First word of the line that says where the broker takes requests. */
  public static final String READY = "READY";

  private EmbeddedBrokerMain() {}

  /** Starts the broker and returns when it was stopped by a signal. */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("Usage: EmbeddedBrokerMain DATA_FOLDER PORT");
      System.exit(2);
      return;
    }
    var broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
    System.out.println(READY + " " + broker.bootstrapServers());
    broker.awaitEnd();
  }
}
