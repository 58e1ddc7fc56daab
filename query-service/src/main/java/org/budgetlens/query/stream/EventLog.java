package org.budgetlens.query.stream;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.budgetlens.query.live.LiveEvent;
import org.budgetlens.query.live.StreamPosition;

/** A log in the database. */
interface EventLog {
  /** The channel on which its growth is notified. */
  String channel();

  /** The name of its events. */
  String eventName();

  /** Which life of the log positions belong to. */
  Uni<String> epoch();

  /** The position after everything that is stored. */
  Uni<StreamPosition> end();

  /** Events after a position, in the order of each partition. */
  Uni<List<LiveEvent>> after(StreamPosition position, int limit);
}
