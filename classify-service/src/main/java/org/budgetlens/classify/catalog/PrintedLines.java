package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The expenditure lines of 收支总表 and 财政拨款收支总表 and the functional class each stands for. Found by
 * name only: the same class is 二十六 in one year's table and 二十九 in another's.
 */
public final class PrintedLines {
  private final Map<String, List<String>> classesByName;
  private final Catalog functions;

  PrintedLines(Collection<ClassLine> lines, Catalog functions) {
    this.functions = functions;
    var byName = new HashMap<String, List<String>>();
    for (CatalogEntry entry : functions.all()) {
      if (entry.level() == Level.CLASS) {
        add(byName, entry.comparableName(), entry.code());
        entry.comparableAliases().forEach(alias -> add(byName, alias, entry.code()));
      }
    }
    lines.forEach(line -> add(byName, Names.normalize(line.name()), line.classCode()));
    byName.replaceAll((name, codes) -> List.copyOf(codes));
    classesByName = Map.copyOf(byName);
  }

  /**
   * The class a line stands for.
   *
   * @param line the printed line without its ordinal
   * @param year the fiscal year, null where unknown
   * @return empty where no class, or more than one, can be meant
   */
  public Optional<CatalogEntry> functionalClass(String line, @Nullable Integer year) {
    List<CatalogEntry> meant =
        classesByName.getOrDefault(Names.normalize(line), List.of()).stream()
            .flatMap(code -> functions.history(code).stream())
            .filter(
                entry ->
                    year == null
                        ? entry.match(line) != CatalogEntry.NameMatch.OTHER
                        : entry.period().contains(year))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static void add(Map<String, List<String>> byName, String name, String code) {
    List<String> codes = byName.computeIfAbsent(name, ignored -> new ArrayList<>(1));
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }

  /**
   * A line that some document prints for a class.
   *
   * @param name the line without its ordinal
   * @param classCode the functional class, 3 digits
   */
  record ClassLine(String name, String classCode) {}
}
