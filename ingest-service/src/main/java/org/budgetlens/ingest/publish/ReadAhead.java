package org.budgetlens.ingest.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.registry.Claim;

/**
 * Reads claimed documents side by side and hands them out in the order they were claimed, so that
 * revisions and events keep the order of intake however long each document takes.
 *
 * <p>Bounded twice: by a number of documents and by the size of the originals that are being read
 * or wait to be handed out. A document larger than that bound is read alone.
 */
final class ReadAhead implements AutoCloseable {

  /**
   * A document that has been read.
   *
   * @param claim the outbox entry
   * @param reading what came of it
   */
  record Done(Claim claim, Reading reading) {}

  private static final class Task {
    private final Claim claim;
    private Optional<Future<Reading>> reading = Optional.empty();

    private Task(Claim claim) {
      this.claim = claim;
    }

    private Optional<Done> done() {
      return reading
          .filter(future -> future.state() == Future.State.SUCCESS)
          .map(future -> new Done(claim, future.resultNow()));
    }
  }

  private final Deque<Task> tasks = new ArrayDeque<>();
  private final ExecutorService threads;
  private final Function<Claim, Reading> reader;
  private final int most;
  private final long mostBytes;
  private long bytes;

  /**
   * Nothing claimed yet.
   *
   * @param reader reads one document; called by several threads at once
   * @param threadCount how many documents are read at the same time
   * @param most how many documents are held, at least one
   * @param mostBytes how many bytes of originals are held, unless a single document has more
   */
  ReadAhead(Function<Claim, Reading> reader, int threadCount, int most, long mostBytes) {
    this.threads =
        Executors.newFixedThreadPool(
            threadCount, Thread.ofPlatform().name("reader-", 1).daemon().factory());
    this.reader = reader;
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** Whether it is time to claim more: several at once, and before there is nothing to read. */
  boolean wants() {
    return room() > 0 && tasks.size() <= most / 2;
  }

  /** How many more documents can be claimed. */
  int room() {
    return bytes >= mostBytes ? 0 : most - tasks.size();
  }

  /** The documents that are held. */
  Collection<String> held() {
    List<String> ids = new ArrayList<>();
    tasks.forEach(task -> ids.add(task.claim.id()));
    return ids;
  }

  /** Those of them that nobody had claimed before. */
  List<String> untouched() {
    return tasks.stream()
        .filter(task -> task.claim.formerOwner() == null)
        .map(task -> task.claim.id())
        .toList();
  }

  /** Takes claimed documents over, in this order. */
  void add(List<Claim> claims) {
    claims.forEach(claim -> tasks.add(new Task(claim)));
    startWhatFits();
  }

  /** The document that was claimed first, once it has been read; empty where none is held. */
  Optional<Done> next() throws InterruptedException {
    Task task = tasks.peek();
    if (task == null) {
      return Optional.empty();
    }
    Reading reading = result(task.reading.orElseThrow());
    tasks.remove();
    bytes -= task.claim.size();
    startWhatFits();
    return Optional.of(new Done(task.claim, reading));
  }

  /** The next document if it has been read already and is wanted; else it stays where it is. */
  Optional<Done> nextIfRead(Predicate<Done> wanted) throws InterruptedException {
    Task task = tasks.peek();
    boolean isNext = task != null && task.done().filter(wanted).isPresent();
    return isNext ? next() : Optional.empty();
  }

  private void startWhatFits() {
    for (Task task : tasks) {
      if (task.reading.isEmpty()) {
        if (bytes > 0 && bytes + task.claim.size() > mostBytes) {
          return;
        }
        bytes += task.claim.size();
        task.reading = Optional.of(threads.submit(() -> reader.apply(task.claim)));
      }
    }
  }

  private static Reading result(Future<Reading> reading) throws InterruptedException {
    try {
      return reading.get();
    } catch (ExecutionException | CancellationException e) {
      // The reader answers with a refusal whatever a document does; what arrives here is a failure
      // of the database while it fetched the original.
      throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Gives up what is being read. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
