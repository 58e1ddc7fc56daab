package org.budgetlens.standalone.submission;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.budgetlens.standalone.api.IngestClient;
import org.budgetlens.standalone.api.SubmissionAnswer;

/** Hands files to ingest, a few at a time, and goes on when one of them is refused. */
public final class Submitter {
  private static final int AT_A_TIME = 4;
  private static final int ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final IngestClient ingest;
  private final Duration patience;

  /**
   * Submits to a service.
   *
   * @param patience how long to wait for a service that cannot be reached
   */
  public Submitter(IngestClient ingest, Duration patience) {
    this.ingest = ingest;
    this.patience = patience;
  }

  /**
   * Submits files and returns when each was answered.
   *
   * @param answered is told what became of each file, as it becomes known
   */
  public Submission submit(List<Path> files, Consumer<Submission> answered)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var pending = new ArrayList<Future<Submission>>();
      for (Path file : files) {
        pending.add(
            threads.submit(
                () -> {
                  Submission result = submit(file);
                  answered.accept(result);
                  return result;
                }));
      }
      var results = new ArrayList<Submission>();
      for (Future<Submission> result : pending) {
        results.add(result.get());
      }
      return Submission.of(results);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Submitting failed unexpectedly", e.getCause());
    }
  }

  private Submission submit(Path file) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int attempt = 1; ; attempt++) {
      try {
        return interpret(file, ingest.submit(file));
      } catch (IOException e) {
        // A service that restarts refuses connections for some seconds. Anything else that does not
        // pass quickly has to do with this file.
        boolean worthWaiting = e instanceof ConnectException || attempt < ATTEMPTS;
        if (!worthWaiting || System.nanoTime() > deadline) {
          return refused(file, "提交失败 · could not be submitted: " + e.getMessage());
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static Submission interpret(Path file, SubmissionAnswer answer) {
    var accepted = new LinkedHashMap<String, String>();
    var refused = new ArrayList<Refusal>();
    for (SubmissionAnswer.Entry entry : answer.documents()) {
      String name = entry.file() == null ? file.toString() : entry.file();
      SubmissionAnswer.Reason problem = entry.problem();
      if (entry.id() != null && problem == null) {
        accepted.put(entry.id(), name);
      } else {
        refused.add(new Refusal(name, problem == null ? "?" : problem.text()));
      }
    }
    return new Submission(accepted, refused);
  }

  private static Submission refused(Path file, String reason) {
    return new Submission(new LinkedHashMap<>(), List.of(new Refusal(file.toString(), reason)));
  }
}
