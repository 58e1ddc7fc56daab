package org.budgetlens.ingest.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.budgetlens.ingest.problem.RequestRefused;

/** How many bytes of originals are handed out at the same time. */
@ApplicationScoped
class ReadingRoom {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  ReadingRoom(IntakeSettings settings) {
    // One original of any size, or many small ones.
    this.most = settings.largestFile().asLongValue();
  }

  /**
   * Does something with an original while it has room in memory.
   *
   * @throws RequestRefused if others take all the room there is
   */
  <T> Uni<T> with(long size, Supplier<Uni<T>> work) {
    if (taken.addAndGet(size) > most && taken.get() != size) {
      taken.addAndGet(-size);
      return Uni.createFrom()
          .failure(
              new RequestRefused(
                  503,
                  "Busy",
                  "正在读取的原文过多，请稍后重试。 / Too many originals are being read; try again in a moment."));
    }
    return work.get().onTermination().invoke(() -> taken.addAndGet(-size));
  }
}
