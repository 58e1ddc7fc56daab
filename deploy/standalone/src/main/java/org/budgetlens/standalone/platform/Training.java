package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.Lifeline;
import org.budgetlens.standalone.option.PortName;

/**
 * Records the start-up caches that are missing, in a second run of the samples beside this one.
 *
 * <p>Recording makes a start two to three times as long, and writing the caches takes most of a
 * minute; so nobody waits for it. It begins when this run has shown its result and stays up, has
 * the lowest priority, data and ports of its own, and ends with this run. Where it fails, the next
 * run that stays up tries again.
 */
public final class Training {
  /** People look around first. */
  private static final Duration DELAY = Duration.ofSeconds(20);

  private static final String LOWEST_PRIORITY = "19";

  /** At the lowest priority there may be no progress for as long as this run is busy. */
  private static final String PATIENCE_SECONDS = "3600";

  private final Home home;

  /** A training for the runs of this home. */
  public Training(Home home) {
    this.home = home;
  }

  /** Begins after a while, in the background. */
  public void start() {
    Thread.ofVirtual().name("training").start(this::run);
  }

  private void run() {
    try {
      Thread.sleep(DELAY);
      if (FreeMemory.now().sufficesForAnotherRun()) {
        Files.createDirectories(home.training());
        var process =
            new ProcessBuilder(command(thisJvmsOptions()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(home.training().resolve("training.log").toFile()))
                .start();
        try (var lifeline = Lifeline.attach(process.pid(), Lifeline.Signal.TERM)) {
          process.waitFor();
        }
      }
    } catch (IOException e) {
      System.getLogger(Training.class.getName()).log(System.Logger.Level.WARNING, "no training", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The command of the recording run.
   *
   * @param jvmOptions this JVM's: a cache fits a JVM that is started alike
   */
  List<String> command(List<String> jvmOptions) {
    var command = new ArrayList<>(List.of("nice", "-n", LOWEST_PRIORITY));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    jvmOptions.stream()
        .filter(option -> !option.startsWith("-Dbudgetlens."))
        .filter(option -> !option.startsWith("-XX:AOTCache"))
        .forEach(command::add);
    home.ownCache()
        .map(cache -> AotCache.ofThisJvm(cache, true))
        .ifPresent(cache -> command.addAll(cache.jvmOptions()));
    command.add("-Dbudgetlens.checkout=" + home.checkout());
    command.add("-Dbudgetlens.run=" + home.training());
    command.add("-Dbudgetlens.caches=" + home.caches());
    command.add("-Dbudgetlens.recording=true");
    home.ownCache().ifPresent(cache -> command.add("-Dbudgetlens.own-cache=" + cache));
    command.addAll(List.of("-jar", System.getProperty("java.class.path")));
    command.addAll(List.of("--once", "--patience", PATIENCE_SECONDS));
    Stream.of(PortName.values())
        .map(name -> "--port=" + name.label() + "=" + FreePort.find())
        .forEach(command::add);
    command.add(home.samples().toString());
    return List.copyOf(command);
  }

  private static List<String> thisJvmsOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }
}
