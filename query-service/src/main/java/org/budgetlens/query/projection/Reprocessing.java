package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.Decoded.Readable;
import org.budgetlens.query.change.Decoded.Unreadable;
import org.budgetlens.query.change.Placed;

/**
 * Stores a single record that was put aside, at its own place on its topic: what has come since is
 * newer and stays.
 */
@ApplicationScoped
public class Reprocessing {
  private final ProjectionStore store;

  Reprocessing(ProjectionStore store) {
    this.store = store;
  }

  /**
   * Tries again.
   *
   * @return why it is refused again; empty if it is stored
   */
  public Uni<Optional<String>> store(ConsumerRecord<String, byte[]> original) {
    Delivery delivery = Delivery.of(original);
    return switch (delivery.decoded()) {
      case Unreadable(String reason) -> Uni.createFrom().item(Optional.of(reason));
      case Readable(var change) -> {
        var batch = Batch.of(List.of(new Placed<>(delivery.position(), change)));
        yield store
            .write(List.of(PreparedBatch.of(batch, Positions.behind(List.of(original)))))
            .map(stored -> Optional.<String>empty())
            .onFailure(StoreFailure::isRefusal)
            .recoverWithItem(refusal -> Optional.of(String.valueOf(refusal.getMessage())));
      }
    };
  }
}
