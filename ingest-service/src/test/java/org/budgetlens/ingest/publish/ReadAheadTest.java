package org.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.registry.Claim;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final int ONE_MEGABYTE = 1 << 20;

  @Test
  void handsOutInTheOrderOfIntakeHoweverLongEachTakes() throws InterruptedException {
    var secondIsRead = new CountDownLatch(1);
    Function<Claim, Reading> reader =
        claim -> {
          if (claim.equals(document(1, 10))) {
            awaitLatch(secondIsRead);
          } else {
            secondIsRead.countDown();
          }
          return reading();
        };
    try (var ahead = new ReadAhead(reader, 2, 4, ONE_MEGABYTE)) {
      ahead.add(List.of(document(1, 10), document(2, 10), document(3, 10)));

      assertThat(idsOf(ahead)).containsExactly(id(1), id(2), id(3));
    }
  }

  @Test
  void claimsNoMoreThanItMayHold() {
    try (var ahead = new ReadAhead(claim -> reading(), 2, 3, ONE_MEGABYTE)) {
      assertThat(ahead.room()).isEqualTo(3);
      ahead.add(List.of(document(1, 10), document(2, 10)));
      assertThat(ahead.room()).isEqualTo(1);
      assertThat(ahead.held()).containsExactly(id(1), id(2));
    }
  }

  @Test
  void readsALargeDocumentAlone() throws InterruptedException {
    var reading = new AtomicInteger();
    var most = new AtomicInteger();
    var another = new CountDownLatch(2);
    Function<Claim, Reading> reader =
        claim -> {
          most.accumulateAndGet(reading.incrementAndGet(), Math::max);
          another.countDown();
          waitForAWhile(another);
          reading.decrementAndGet();
          return reading();
        };
    try (var ahead = new ReadAhead(reader, 4, 4, ONE_MEGABYTE)) {
      ahead.add(
          List.of(
              document(1, 3 * ONE_MEGABYTE),
              document(2, 3 * ONE_MEGABYTE),
              document(3, 3 * ONE_MEGABYTE)));

      assertThat(ahead.room()).isZero();
      assertThat(idsOf(ahead)).containsExactly(id(1), id(2), id(3));
      assertThat(most).hasValue(1);
    }
  }

  @Test
  void keepsADocumentWhoseOriginalCannotBeFetched() {
    Function<Claim, Reading> reader =
        claim -> {
          throw new IllegalStateException("no database");
        };
    try (var ahead = new ReadAhead(reader, 2, 4, ONE_MEGABYTE)) {
      ahead.add(List.of(document(1, 10)));

      assertThatThrownBy(ahead::next).hasRootCauseMessage("no database");
      assertThat(ahead.held()).containsExactly(id(1));
    }
  }

  @Test
  void handsOutWhatIsReadWithoutWaitingForWhatIsNot() throws InterruptedException {
    var released = new CountDownLatch(1);
    var secondIsRead = new CountDownLatch(1);
    Function<Claim, Reading> reader =
        claim -> {
          if (claim.equals(document(3, 10))) {
            awaitLatch(released);
          }
          if (claim.equals(document(2, 10))) {
            secondIsRead.countDown();
          }
          return reading();
        };
    try (var ahead = new ReadAhead(reader, 1, 4, ONE_MEGABYTE)) {
      ahead.add(List.of(document(1, 10), document(2, 10), document(3, 10)));
      awaitLatch(secondIsRead);

      assertThat(ahead.next()).isPresent();
      assertThat(ahead.nextIfRead(done -> false)).isEmpty();
      assertThat(ahead.next().orElseThrow().claim().id()).isEqualTo(id(2));
      assertThat(ahead.nextIfRead(done -> true)).isEmpty();
      released.countDown();
      assertThat(ahead.next().orElseThrow().claim().id()).isEqualTo(id(3));
    }
  }

  @Test
  void handsOutTogetherWhatHasBeenRead() throws InterruptedException {
    try (var ahead = new ReadAhead(claim -> reading(), 1, 4, ONE_MEGABYTE)) {
      ahead.add(List.of(document(1, 10), document(2, 10)));
      assertThat(ahead.next()).isPresent();
      var behind = new ArrayList<String>();

      await()
          .until(
              () -> {
                ahead.nextIfRead(done -> true).ifPresent(done -> behind.add(done.claim().id()));
                return !behind.isEmpty();
              });

      assertThat(behind).containsExactly(id(2));
    }
  }

  private static List<String> idsOf(ReadAhead ahead) throws InterruptedException {
    var ids = new ArrayList<String>();
    for (var done = ahead.next(); done.isPresent(); done = ahead.next()) {
      ids.add(done.get().claim().id());
    }
    return ids;
  }

  private static Claim document(int number, long size) {
    return new Claim(
        new DocumentEvent(
            new DocumentDescriptor(
                id(number), number + ".txt", null, null, null, null, null, "document/" + number, 1),
            DocumentStatus.RECEIVED,
            List.of(),
            DocumentCounts.NONE),
        Hints.NONE,
        size,
        null,
        null);
  }

  private static String id(int number) {
    return "%064x".formatted(number);
  }

  private static Reading reading() {
    return new Reading.Refused(
        new Problem("X", Problem.Level.ERROR, null, null, null, new Localized("无", "none")));
  }

  /** Gives a document that should not be read now the time to show up. */
  private static void waitForAWhile(CountDownLatch latch) {
    try {
      if (latch.await(100, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
