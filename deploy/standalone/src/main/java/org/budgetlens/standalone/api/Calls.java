package org.budgetlens.standalone.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that do not depend on each other, a few at once. */
public final class Calls {
  private static final int AT_ONCE = 5;

  private Calls() {}

  /**
   * Makes all calls.
   *
   * @return their results, in the order of the calls
   * @throws IOException what the first of them failed with, when all have ended
   */
  public static <T> List<T> all(List<? extends Callable<T>> calls)
      throws IOException, InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var results = new ArrayList<T>();
      for (Future<T> ended : threads.invokeAll(calls)) {
        results.add(ended.get());
      }
      return results;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case null, default -> throw new IOException(e);
      }
    }
  }
}
