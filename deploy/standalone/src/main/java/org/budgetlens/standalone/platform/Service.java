package org.budgetlens.standalone.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.standalone.console.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * A service that is started again when it ends unexpectedly.
 *
 * <p>Before it was ready for the first time, ending is a failure of the start; later it is a crash,
 * from which every service recovers by itself, unless it crashes again and again.
 */
final class Service {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(50);

  /**
   * Exit code of a process ended by Ctrl-C, which the terminal sends to all of a run's processes.
   */
  private static final int INTERRUPTED = 130;

  private final ServiceName name;
  private final int port;
  private final Path log;
  private final Terminal terminal;
  private final CrashBudget crashes = new CrashBudget();

  private List<String> command = List.of();
  private Map<String, String> environment = Map.of();
  private @Nullable ServiceProcess process;
  private volatile boolean ready;
  private volatile boolean stopping;
  private volatile @Nullable String failure;

  Service(ServiceName name, int port, Path log, Terminal terminal) {
    this.name = name;
    this.port = port;
    this.log = log;
    this.terminal = terminal;
  }

  /** Starts the service's process and watches over it. */
  synchronized void start(List<String> command, Map<String, String> environment) {
    this.command = command;
    this.environment = environment;
    launch();
  }

  /**
   * Returns when the service is ready for work.
   *
   * @throws StartException if it ends before, or takes too long; the message shows its log
   */
  void awaitReady(HealthCheck health) throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!health.isReady(port)) {
      String reason = failure;
      if (reason != null) {
        throw new StartException(reason);
      }
      if (System.nanoTime() > deadline) {
        throw new StartException(
            "%1$s 在 %2$d 秒内没有就绪 · %1$s was not ready within %2$d s%n%3$s"
                .formatted(name.label(), START_LIMIT.toSeconds(), LogTail.of(log)));
      }
      Thread.sleep(POLL);
    }
    ready = true;
  }

  /** Why the service is given up, if it is. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** The process that runs now. */
  synchronized Optional<Long> pid() {
    return Optional.ofNullable(process).filter(ServiceProcess::isAlive).map(ServiceProcess::pid);
  }

  /** Ends the service in order and returns when it has ended. */
  void stop() {
    last().ifPresent(ServiceProcess::stop);
  }

  /** Ends the service at once and returns when it has ended. */
  void kill() {
    last().ifPresent(ServiceProcess::kill);
  }

  /** The last process there will be. */
  private synchronized Optional<ServiceProcess> last() {
    stopping = true;
    return Optional.ofNullable(process);
  }

  private synchronized void launch() {
    if (stopping) {
      return;
    }
    var launched = ServiceProcess.start(command, environment, log);
    process = launched;
    Thread.ofVirtual().name(name.label() + "-watch").start(() -> watch(launched));
  }

  private void watch(ServiceProcess watched) {
    try {
      int exit = watched.awaitEnd();
      if (stopping || exit == INTERRUPTED) {
        return;
      }
      if (!ready) {
        failure =
            "%1$s 启动失败（退出码 %2$d） · %1$s did not start (exit code %2$d)%n%3$s"
                .formatted(name.label(), exit, LogTail.of(log));
      } else if (!crashes.allowAnother(System.nanoTime())) {
        failure =
            "%1$s 反复退出（退出码 %2$d） · %1$s ends again and again (exit code %2$d)%n%3$s"
                .formatted(name.label(), exit, LogTail.of(log));
      } else {
        terminal.line(
            "%1$s 意外退出（退出码 %2$d），正在重新启动 · %1$s ended unexpectedly (exit code %2$d), restarting"
                .formatted(name.label(), exit));
        launch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
