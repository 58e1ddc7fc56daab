package org.budgetlens.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shell script that runs when this JVM is gone, however it went.
 *
 * <p>A shell waits at the other end of a pipe, which breaks when the JVM ends. A signal to the
 * whole process group (Ctrl-C) does not end the shell: that would defeat it.
 */
final class Testament implements AutoCloseable {
  private static final String WAIT =
      """
      trap '' HUP INT QUIT TERM
      read -r _
      """;

  private static final long PATIENCE_SECONDS = 20;

  private final Process shell;

  private Testament(Process shell) {
    this.shell = shell;
  }

  /**
   * Starts the shell.
   *
   * @param script what to do, in POSIX shell
   * @param arguments the script's $1, $2 …
   */
  static Testament deposit(String script, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("sh", "-c", WAIT + script, "budgetlens-lifeline"));
    command.addAll(List.of(arguments));
    return new Testament(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Executes the script now and returns when it has ended. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (IOException e) {
      // The shell is gone, killed by somebody; there is nobody left to execute the script.
      shell.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
