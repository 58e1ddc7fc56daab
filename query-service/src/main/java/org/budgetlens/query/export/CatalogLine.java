package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a classification.
 *
 * @param kind which classification
 * @param edition its id
 * @param origin where it comes from
 * @param from first fiscal year; null for always
 * @param to last fiscal year; null for no known end
 * @param active whether it is in force
 * @param generation the newest generation in which it became active; null while it is only stored
 * @param items how many codes it has
 * @param source where its content is from
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CatalogLine(
    CodeKind kind,
    String edition,
    CatalogOrigin origin,
    @Nullable Integer from,
    @Nullable Integer to,
    boolean active,
    @Nullable Integer generation,
    int items,
    @Nullable String source) {

  /** The lines as a table. */
  public static CsvShape<CatalogLine> csv() {
    return CsvShape.of(
        List.of(
            "kind", "edition", "origin", "from", "to", "active", "generation", "items", "source"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(kind.jsonName());
    cells.add(edition);
    cells.add(origin);
    cells.add(from);
    cells.add(to);
    cells.add(active);
    cells.add(generation);
    cells.add(items);
    cells.add(source);
    return cells;
  }
}
