package org.budgetlens.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process when this JVM ends, however it ends: also by {@code kill -9}, when no shutdown
 * hook runs.
 *
 * <p>A shell waits at the other end of a pipe. When the JVM is gone, or closes this lifeline, the
 * pipe breaks; the shell then asks the process to end, and kills it if it has not ended after ten
 * seconds. A signal to the whole process group (Ctrl-C) does not end the shell, which would defeat
 * it.
 */
public final class Lifeline implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' HUP INT QUIT TERM
      read -r _
      kill -s "$1" "$2" 2>/dev/null
      waited=0
      while kill -0 "$2" 2>/dev/null && [ "$waited" -lt 100 ]; do
        sleep 0.1
        waited=$((waited + 1))
      done
      kill -KILL "$2" 2>/dev/null
      [ -z "$3" ] || rm -rf -- "$3"
      """;

  private static final long PATIENCE_SECONDS = 20;

  private final Process shell;

  private Lifeline(Process shell) {
    this.shell = shell;
  }

  /** How a process is asked to end. */
  public enum Signal {
    /** What a JVM and most servers take as a request for an orderly end. */
    TERM,
    /** What PostgreSQL takes as a request to end now, in order, without waiting for its clients. */
    INT
  }

  /**
   * Ties a process to this JVM.
   *
   * @param pid the process
   * @param signal how to ask it to end
   * @param temporary a folder to delete after the process has ended, or null
   */
  public static Lifeline attach(long pid, Signal signal, @Nullable Path temporary)
      throws IOException {
    String folder = temporary == null ? "" : temporary.toAbsolutePath().toString();
    var shell =
        new ProcessBuilder(
                "sh", "-c", SCRIPT, "lifeline", signal.name(), Long.toString(pid), folder)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Lifeline(shell);
  }

  /** Ends the process and returns when it has ended. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (IOException e) {
      // The shell is gone already, so there is nothing left to cut.
      shell.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
