package org.budgetlens.standalone.progress;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.budgetlens.standalone.api.DocumentLine;
import org.budgetlens.standalone.api.QueryClient;
import org.budgetlens.standalone.console.Terminal;
import org.budgetlens.standalone.platform.Home;
import org.budgetlens.standalone.platform.Platform;
import org.budgetlens.standalone.platform.ServiceName;
import org.jspecify.annotations.Nullable;

/** Waits until the pipeline is through with the submitted documents, and shows how far they are. */
public final class Progress {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  /** How many of the documents that wait are named in a message. */
  private static final int NAMED = 5;

  private final QueryClient query;
  private final Platform platform;
  private final Home home;
  private final Terminal terminal;
  private final Duration patience;
  private @Nullable String silence;

  /**
   * Follows documents through a platform.
   *
   * @param patience how long nothing may change
   */
  public Progress(
      QueryClient query, Platform platform, Home home, Terminal terminal, Duration patience) {
    this.query = query;
    this.platform = platform;
    this.home = home;
    this.terminal = terminal;
    this.patience = patience;
  }

  /**
   * Returns when every document is materialized or rejected.
   *
   * @param files file name by document id
   * @throws StalledException if nothing has changed for longer than the patience, or a service was
   *     given up
   */
  public void await(SequencedMap<String, String> files) throws InterruptedException {
    var standing = new Standing(files);
    long start = System.nanoTime();
    long lastChange = start;
    String shown = "";
    while (!standing.isComplete()) {
      long asked = System.nanoTime();
      boolean changed = standing.update(documents());
      long now = System.nanoTime();
      if (changed) {
        lastChange = now;
      } else if (now - lastChange > patience.toNanos()) {
        throw new StalledException(stalled(standing));
      }
      platform
          .failure()
          .ifPresent(
              reason -> {
                throw new StalledException(reason);
              });
      String line = ProgressLine.of(standing, Duration.ofNanos(now - start));
      if ((changed || terminal.isInteractive()) && !line.equals(shown)) {
        terminal.status(line);
        shown = line;
      }
      Thread.sleep(pause(Duration.ofNanos(now - asked)));
    }
    if (terminal.isInteractive()) {
      terminal.line(ProgressLine.of(standing, Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  /** What the service knows; nothing while it cannot be asked, as when it restarts. */
  private List<DocumentLine> documents() throws InterruptedException {
    try {
      List<DocumentLine> documents = query.documents();
      silence = null;
      return documents;
    } catch (IOException e) {
      silence = String.valueOf(e.getMessage());
      return List.of();
    }
  }

  /** As long as the answer took, so that asking about many documents does not slow them down. */
  private static Duration pause(Duration answer) {
    if (answer.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return answer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : answer;
  }

  private String stalled(Standing standing) {
    if (silence != null) {
      return "%1$d 秒没有进展：query 没有应答 · no progress for %1$d s: query does not answer: %2$s（日志 log %3$s）"
          .formatted(patience.toSeconds(), silence, home.log(ServiceName.QUERY));
    }
    List<Standing.Waiting> waiting = standing.waiting();
    String documents =
        waiting.stream()
            .limit(NAMED)
            .map(document -> "  " + document.file() + ": " + hint(document))
            .collect(Collectors.joining(System.lineSeparator()));
    String more = waiting.size() > NAMED ? System.lineSeparator() + "  …" : "";
    return "%1$d 秒没有进展，%2$d 个文件还在等待 · no progress for %1$d s, %2$d documents waiting:%n%3$s%4$s"
        .formatted(patience.toSeconds(), waiting.size(), documents, more);
  }

  private String hint(Standing.Waiting document) {
    ServiceName service = ServiceName.nextAfter(document.status());
    return "停在 stands at %s，等待 waiting for %s（日志 log %s）"
        .formatted(document.status(), service.label(), home.log(service));
  }
}
