package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.budgetlens.embedded.Lifeline;

/** One start of a service. It ends when this JVM ends. */
final class ServiceProcess {
  private final Process process;
  private final Lifeline lifeline;

  private ServiceProcess(Process process, Lifeline lifeline) {
    this.process = process;
    this.lifeline = lifeline;
  }

  /**
   * Starts the process.
   *
   * @param command program and arguments
   * @param environment added to this process's own
   * @param log where everything it prints is appended
   */
  static ServiceProcess start(List<String> command, Map<String, String> environment, Path log) {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      return new ServiceProcess(process, Lifeline.attach(process.pid(), Lifeline.Signal.TERM));
    } catch (IOException e) {
      throw new StartException("不能启动 · cannot start " + command.getFirst(), e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until the process has ended, and returns its exit code. */
  int awaitEnd() throws InterruptedException {
    int exit = process.waitFor();
    lifeline.close();
    return exit;
  }

  /** Ends the process at once, as a crash does, and returns when it has ended. */
  void kill() {
    process.destroyForcibly().onExit().join();
    lifeline.close();
  }

  /** Asks the process to end, kills it if it does not, and returns when it has ended. */
  void stop() {
    lifeline.close();
  }
}
