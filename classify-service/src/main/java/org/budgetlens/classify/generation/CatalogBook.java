package org.budgetlens.classify.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.resolve.Resolution;
import org.budgetlens.classify.stage.Resolutions;
import org.budgetlens.classify.stage.UnknownGenerationException;
import org.budgetlens.contracts.catalog.CatalogRecord;
import org.budgetlens.contracts.catalog.Crosswalk;

/**
 * What this instance knows of catalogs. It begins with those that come with the service and learns
 * the others from {@code budget.catalogs}; until it has read that topic once it does not say which
 * generation is the newest.
 */
@ApplicationScoped
public class CatalogBook implements Resolutions {
  /** Generations that are kept ready for documents that began before the newest. */
  private static final int KEPT = 2;

  private final Map<Integer, Resolution> resolutions = new ConcurrentHashMap<>();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final BuiltInCatalogs builtIn;
  private volatile CatalogLibrary library;

  /** A book with nothing but the built-in catalogs. */
  public CatalogBook(BuiltInCatalogs builtIn) {
    this.builtIn = builtIn;
    this.library = CatalogLibrary.of(builtIn);
  }

  /** The crosswalk under a key that comes with the service. */
  public Optional<Crosswalk> builtInCrosswalk(String key) {
    return builtIn.crosswalks().stream()
        .filter(crosswalk -> crosswalk.key().equals(key))
        .findFirst();
  }

  /** All that is known. */
  public CatalogLibrary library() {
    return library;
  }

  /** Adds editions, crosswalks and generations. */
  synchronized void learn(Collection<? extends CatalogRecord> entries) {
    CatalogLibrary before = library;
    library = before.with(entries);
    boolean replaces =
        entries.stream()
            .anyMatch(
                entry ->
                    before.entry(entry.key()).filter(known -> !known.equals(entry)).isPresent());
    if (replaces) {
      resolutions.clear(); // a newer version of the service brings other built-in catalogs
    }
    int oldest = library.newest().generation() - KEPT;
    resolutions.keySet().removeIf(generation -> generation < oldest);
  }

  /** Everything that was on the topic at the start is known. */
  void loaded() {
    loaded.countDown();
  }

  /** Whether everything that was on the topic at the start is known. */
  public boolean isLoaded() {
    return loaded.getCount() == 0;
  }

  /**
   * The newest generation.
   *
   * @throws UnknownGenerationException if the topic has not been read yet
   */
  public int newest() {
    if (!isLoaded()) {
      throw new UnknownGenerationException(library.newest().generation());
    }
    return library.newest().generation();
  }

  @Override
  public Resolution of(int generation) {
    return resolutions.computeIfAbsent(
        generation,
        number -> {
          if (library.generation(number).isEmpty()) {
            throw new UnknownGenerationException(number);
          }
          return new Resolution(library.catalogs(number));
        });
  }

  /** Waits until the topic has been read, but no longer than this. */
  public boolean awaitLoaded(Duration patience) {
    try {
      return loaded.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
