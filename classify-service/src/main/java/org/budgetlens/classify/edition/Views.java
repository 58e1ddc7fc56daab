package org.budgetlens.classify.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** What the resources answer with. */
final class Views {
  private Views() {}

  /**
   * An edition without its items.
   *
   * @param items how many it has
   * @param generation the generation in which it became active; null while it is only stored
   * @param inForce whether it is in force now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EditionView(
      CodeKind kind,
      String edition,
      CatalogOrigin origin,
      YearRange years,
      int items,
      @Nullable Integer generation,
      boolean inForce) {}

  /**
   * All catalogs.
   *
   * @param generation the newest generation known here
   */
  record CatalogsView(int generation, List<EditionView> editions) {}

  /**
   * A generation and how far the pipeline is with it.
   *
   * @param state ANNOUNCED until every partition resolves new documents with it, then ACTIVE, and
   *     SETTLED when every stored document it affects is published again
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GenerationView(
      int generation,
      @Nullable State state,
      List<ActiveEdition> editions,
      List<YearRange> affected,
      @Nullable String note,
      @Nullable String decidedBy,
      @Nullable OffsetDateTime decidedAt,
      @Nullable Map<Integer, PartitionView> partitions) {}

  /** How far a generation is. */
  enum State {
    ANNOUNCED,
    ACTIVE,
    SETTLED
  }

  /**
   * A partition.
   *
   * @param generation what its new documents are resolved with
   * @param settled the generation all its documents are published with
   */
  record PartitionView(int generation, int settled) {}

  /**
   * What a code stands for.
   *
   * @param path from 类 down to the code
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LookupView(
      String code,
      @Nullable String name,
      String status,
      @Nullable String edition,
      List<PathView> path) {}

  /** A step of a path. */
  record PathView(String code, String name) {}

  /**
   * Who decides something and why.
   *
   * @param by a name, for the record
   * @param note the reason, for the record
   */
  record Decision(@Nullable String by, @Nullable String note) {}
}
