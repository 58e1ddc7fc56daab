package org.budgetlens.classify.edition;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.NextGeneration;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.generation.CatalogTopic;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.CatalogRecord;
import org.budgetlens.contracts.catalog.Crosswalk;

/**
 * Puts editions in force. A decision is a row in the database first; what is published follows from
 * the rows, so whoever is killed in between, {@link CatalogOutbox} finishes it.
 */
@ApplicationScoped
public class Activations {
  private final CatalogStore store;
  private final CatalogTopic topic;
  private final CatalogBook book;

  Activations(CatalogStore store, CatalogTopic topic, CatalogBook book) {
    this.store = store;
    this.topic = topic;
    this.book = book;
  }

  /** What is in force now, by the database. */
  public CatalogGeneration current() {
    List<StoredGeneration> all = await(store.generations());
    return all.isEmpty() ? book.library().generation(0).orElseThrow() : all.getLast().generation();
  }

  /**
   * Puts a stored edition in force.
   *
   * @throws ConflictException if something else was decided at the same time
   */
  public CatalogGeneration activate(StoredEdition stored, String by, String note) {
    CatalogEdition edition = stored.edition();
    CatalogGeneration next = NextGeneration.activating(current(), edition, edition.years(), note);
    return decide(next, stored.crosswalks(), by);
  }

  /**
   * Puts the editions of an earlier generation in force again.
   *
   * @throws ConflictException if something else was decided at the same time
   */
  public CatalogGeneration back(CatalogGeneration target, String by, String note) {
    CatalogGeneration next = NextGeneration.back(current(), target, note);
    return decide(next, crosswalksOf(next), by);
  }

  /** Publishes everything that has been decided and is not on the topic yet. */
  public void publish() {
    List<CatalogRecord> records = new ArrayList<>();
    List<StoredGeneration> generations = await(store.generations());
    for (StoredEdition stored : await(store.editions())) {
      records.add(sinceItsActivation(stored.edition(), generations));
    }
    List<Crosswalk> crosswalks = new ArrayList<>();
    for (StoredGeneration stored : generations) {
      for (Crosswalk crosswalk : stored.crosswalks()) {
        crosswalks.removeIf(known -> known.key().equals(crosswalk.key()));
        crosswalks.add(of(crosswalk, stored.generation().generation()));
      }
    }
    records.addAll(crosswalks);
    // Last, so that whoever learns of a generation has what it needs.
    generations.forEach(stored -> records.add(stored.generation()));
    topic.publish(records);
  }

  private CatalogGeneration decide(CatalogGeneration next, List<Crosswalk> crosswalks, String by) {
    if (!await(store.append(new StoredGeneration(next, crosswalks, by, null)))) {
      throw new ConflictException(
          "同时有另一项目录变更，请重新查看后再试。",
          "The catalogs were changed at the same time; look again and retry.");
    }
    publish();
    return next;
  }

  /**
   * The crosswalks in force with a generation: those of its editions, and empty ones in place of
   * those that are in force no longer.
   */
  private List<Crosswalk> crosswalksOf(CatalogGeneration generation) {
    var crosswalks = new ArrayList<Crosswalk>();
    for (StoredEdition stored : await(store.editions())) {
      boolean active =
          generation.editions().stream().anyMatch(edition -> isOf(edition, stored.edition()));
      for (Crosswalk crosswalk : stored.crosswalks()) {
        Crosswalk withdrawn =
            book.builtInCrosswalk(crosswalk.key())
                .orElseGet(
                    () ->
                        new Crosswalk(
                            crosswalk.kind(),
                            crosswalk.from(),
                            crosswalk.to(),
                            crosswalk.source(),
                            null,
                            List.of()));
        boolean said = crosswalks.stream().anyMatch(known -> known.key().equals(crosswalk.key()));
        if (active) {
          crosswalks.removeIf(known -> known.key().equals(crosswalk.key()));
          crosswalks.add(crosswalk);
        } else if (!said) {
          crosswalks.add(withdrawn);
        }
      }
    }
    return crosswalks;
  }

  private static CatalogEdition sinceItsActivation(
      CatalogEdition edition, List<StoredGeneration> generations) {
    Optional<Integer> since = Optional.empty();
    boolean before = false;
    for (StoredGeneration stored : generations) {
      boolean now =
          stored.generation().editions().stream().anyMatch(active -> isOf(active, edition));
      if (now && !before) {
        since = Optional.of(stored.generation().generation());
      }
      before = now;
    }
    return since.map(edition::activeSince).orElse(edition);
  }

  private static boolean isOf(ActiveEdition active, CatalogEdition edition) {
    return active.origin() != CatalogOrigin.BUILT_IN
        && active.kind() == edition.kind()
        && active.edition().equals(edition.edition());
  }

  private static Crosswalk of(Crosswalk crosswalk, int generation) {
    return new Crosswalk(
        crosswalk.kind(),
        crosswalk.from(),
        crosswalk.to(),
        crosswalk.source(),
        generation,
        crosswalk.items());
  }

  /** Waits on a thread that may wait. */
  public static <T> T await(Uni<T> uni) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> uni);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
