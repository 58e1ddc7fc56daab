package org.budgetlens.audit.shelf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.budgetlens.audit.pack.PackException;
import org.budgetlens.audit.pack.PackLoader;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.PackEvent;

/** Every pack that was uploaded, and those that are in force. Safe for concurrent use. */
public final class PackShelf {
  private final RulePack builtIn;
  private final Map<String, PackEvent> events = new TreeMap<>();
  private final Map<PackEvent, RulePack> loaded = new HashMap<>();
  private final Map<String, PacksInForce> known = new HashMap<>();
  private volatile PacksInForce newest;

  /** A shelf with nothing but the pack that comes with the service. */
  public PackShelf(RulePack builtIn) {
    this.builtIn = builtIn;
    this.newest = new PacksInForce(builtIn, 0);
    known.put(newest.name(), newest);
  }

  /** The pack that comes with the service. */
  public RulePack builtIn() {
    return builtIn;
  }

  /** What is in force, as far as this instance has heard. */
  public PacksInForce newest() {
    return newest;
  }

  /**
   * Takes note of an upload, an activation or a withdrawal.
   *
   * @throws PackException if an active pack cannot be read by this version of the service; what was
   *     in force stays so
   */
  public synchronized void learn(PackEvent event) {
    events.put(event.key(), event);
    learnAll();
  }

  /** Takes note of everything there is. */
  public synchronized void learn(Collection<PackEvent> all) {
    all.forEach(event -> events.put(event.key(), event));
    learnAll();
  }

  /** Waits until an event, or a later one of the same version, has been heard of. */
  public synchronized void awaitEvent(PackEvent event, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isHeardOf(event)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isHeardOf(PackEvent event) {
    PackEvent known = events.get(event.key());
    return known != null && known.activationNumber() >= event.activationNumber();
  }

  private void learnAll() {
    notifyAll();
    var added = new ArrayList<RulePack>();
    int activation = 0;
    for (PackEvent event : events.values()) {
      activation = Math.max(activation, event.activationNumber());
      if (event.active() && isLatest(event)) {
        added.add(loaded.computeIfAbsent(event, PackShelf::load));
      }
    }
    var next = new PacksInForce(added.isEmpty() ? builtIn : builtIn.with(added), activation);
    if (next.rank() != newest.rank() || !next.name().equals(newest.name())) {
      known.put(next.name(), next);
      newest = next;
    }
  }

  private boolean isLatest(PackEvent event) {
    return events.values().stream()
        .filter(other -> other.name().equals(event.name()))
        .noneMatch(other -> other.activationNumber() > event.activationNumber());
  }

  private static RulePack load(PackEvent event) {
    return PackLoader.load(event.name() + "@" + event.version(), event.yaml());
  }

  /** Every version of every uploaded pack, by name and version. */
  public synchronized List<PackEvent> events() {
    return List.copyOf(events.values());
  }

  /** One version of a pack. */
  public synchronized Optional<PackEvent> event(String name, int version) {
    return Optional.ofNullable(events.get(name + "@" + version));
  }

  /** Whether a version is in force. */
  public synchronized boolean isInForce(PackEvent event) {
    return event.active() && isLatest(event);
  }

  /** How many activations and withdrawals there were. */
  public synchronized int activations() {
    return events.values().stream().mapToInt(PackEvent::activationNumber).max().orElse(0);
  }

  /** A set of packs by its name; empty if this instance has not had it in force. */
  public synchronized Optional<PacksInForce> known(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /**
   * A set of packs that another instance knows already.
   *
   * @param patience how long to wait until this one hears of it
   * @return the set, or what is in force here if it was not heard of in time
   */
  public synchronized PacksInForce await(String name, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!known.containsKey(name)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return newest;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return newest;
      }
    }
    return known.getOrDefault(name, newest);
  }
}
