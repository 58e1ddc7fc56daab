package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.Confidence;
import org.jspecify.annotations.Nullable;

/** A code of an edition. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CatalogItemLine(
    String code,
    String name,
    CatalogLevel level,
    @Nullable String parent,
    @Nullable Integer from,
    @Nullable Integer to,
    List<String> aliases,
    Confidence confidence) {
  public CatalogItemLine {
    aliases = List.copyOf(aliases);
  }

  /** The lines as a table. */
  public static CsvShape<CatalogItemLine> csv() {
    return CsvShape.of(
        List.of("code", "name", "level", "parent", "from", "to", "aliases", "confidence"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(code);
    cells.add(name);
    cells.add(level);
    cells.add(parent);
    cells.add(from);
    cells.add(to);
    cells.add(String.join("|", aliases));
    cells.add(confidence);
    return cells;
  }
}
