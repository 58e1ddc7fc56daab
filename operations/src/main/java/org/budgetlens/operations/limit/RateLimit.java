package org.budgetlens.operations.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each client make so many requests a second on average, and so many at once. A bucket per
 * client that fills with time; of more clients than can be remembered the one not seen for longest
 * is forgotten, which gives it a full bucket again.
 */
final class RateLimit {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private final int mostClients;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A limit that nobody has used yet.
   *
   * @param perSecond requests a second, more than 0
   * @param burst requests at once, at least 1
   * @param mostClients how many clients are remembered
   */
  RateLimit(double perSecond, double burst, int mostClients) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.mostClients = mostClients;
  }

  /**
   * Takes a request into account.
   *
   * @param nanos the time, as {@link System#nanoTime} tells it
   * @return seconds to wait; 0 if the request may be served now
   */
  synchronized long secondsToWait(String client, long nanos) {
    Bucket before = buckets.getOrDefault(client, new Bucket(burst, nanos));
    double filled = Math.min(burst, before.tokens + (nanos - before.nanos) / NANOS * perSecond);
    boolean served = filled >= 1;
    buckets.put(client, new Bucket(served ? filled - 1 : filled, nanos));
    if (buckets.size() > mostClients) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return served ? 0 : (long) Math.ceil((1 - filled) / perSecond);
  }

  private record Bucket(double tokens, long nanos) {}
}
