package org.budgetlens.audit.shelf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.audit.pack.PackException;
import org.budgetlens.audit.pack.PackLoader;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.PackEvent;

/** Every pack that was uploaded, and those that are in force. Safe for concurrent use. */
public final class PackShelf {
  private final RulePack builtIn;
  private final Map<String, PackEvent> events = new TreeMap<>();
  private final Map<PackEvent, RulePack> loaded = new HashMap<>();
  private final Map<String, PacksInForce> known = new HashMap<>();
  private final Map<String, String> leftOut = new TreeMap<>();
  private final Set<String> waitedInVain = new HashSet<>();
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
    waitedInVain.clear();
    var added = new ArrayList<RulePack>();
    var taken = new HashMap<String, String>();
    builtIn.rules().forEach(rule -> taken.put(rule.id(), builtIn.id()));
    leftOut.clear();
    for (PackEvent event : activated()) {
      RulePack pack = loaded.computeIfAbsent(event, PackShelf::load);
      Optional<Rule> twice =
          pack.rules().stream().filter(rule -> taken.containsKey(rule.id())).findFirst();
      if (twice.isPresent()) {
        String id = twice.get().id();
        leftOut.put(event.key(), id + " is a rule of pack " + taken.get(id));
      } else {
        pack.rules().forEach(rule -> taken.put(rule.id(), pack.id()));
        added.add(pack);
      }
    }
    int activation = activations();
    var next = new PacksInForce(added.isEmpty() ? builtIn : builtIn.with(added), activation);
    if (next.rank() != newest.rank() || !next.name().equals(newest.name())) {
      known.put(next.name(), next);
      newest = next;
    }
  }

  /** The active version of every pack, in the order in which they were activated. */
  private List<PackEvent> activated() {
    return events.values().stream()
        .filter(this::isActivated)
        .sorted(Comparator.comparingInt(PackEvent::activationNumber).thenComparing(PackEvent::name))
        .toList();
  }

  /** Two may be decided at once with the same number: then the higher version counts. */
  private boolean isLatest(PackEvent event) {
    return events.values().stream()
        .filter(other -> other.name().equals(event.name()))
        .noneMatch(
            other ->
                other.activationNumber() > event.activationNumber()
                    || (other.activationNumber() == event.activationNumber()
                        && other.version() > event.version()));
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
    return isActivated(event) && !leftOut.containsKey(event.key());
  }

  /** Whether a version was activated and not withdrawn; it may be left out nevertheless. */
  public synchronized boolean isActivated(PackEvent event) {
    return event.active() && isLatest(event);
  }

  /**
   * Activated versions that are not in force, e.g. chaoyang@2, and why: two packs with rules of the
   * same id cannot be applied together, and the one that was activated first stays.
   */
  public synchronized Map<String, String> leftOut() {
    return Map.copyOf(leftOut);
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
   * A set of packs that another instance knows already. Who has waited for it in vain does not wait
   * again until there is something new.
   *
   * @param patience how long to wait until this one hears of it
   * @return the set, or what is in force here if it was not heard of in time
   */
  public synchronized PacksInForce await(String name, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!known.containsKey(name) && !waitedInVain.contains(name)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        waitedInVain.add(name);
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
