package org.budgetlens.query.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a table of a Fiscal Data Package (frictionlessdata.io): the fields by the types their
 * cells turned out to have, columns of 分 as measures in CNY, who, when and what as dimensions.
 */
final class DataPackage {
  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "department", "entity",
          "district", "location",
          "fiscalYear", "datetime",
          "kind", "other",
          "key", "classification",
          "code", "activity",
          "name", "activity");

  private final String name;
  private final String path;
  private final List<String> header;
  private final List<@Nullable String> types = new ArrayList<>();

  DataPackage(String name, String path, List<String> header) {
    this.name = name;
    this.path = path;
    this.header = header;
    header.forEach(column -> types.add(null));
  }

  /** Takes note of a line. */
  void see(List<? extends @Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell != null) {
        types.set(i, wider(types.get(i), type(cell)));
      }
    }
  }

  private static String type(Object cell) {
    return switch (cell) {
      case Long number -> "integer";
      case Integer number -> "integer";
      case BigDecimal number -> "number";
      case Boolean truth -> "boolean";
      default -> "string";
    };
  }

  private static String wider(@Nullable String known, String seen) {
    if (known == null || known.equals(seen)) {
      return seen;
    }
    boolean numbers = !known.equals("string") && !seen.equals("string");
    return numbers && !known.equals("boolean") && !seen.equals("boolean") ? "number" : "string";
  }

  /** The description. */
  String json() {
    var fields = new ArrayList<Map<String, Object>>();
    var measures = new LinkedHashMap<String, Object>();
    var dimensions = new LinkedHashMap<String, Object>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      String type = types.get(i);
      fields.add(Map.of("name", column, "type", type == null ? "string" : type));
      if (column.equals("fen") || column.endsWith("Fen")) {
        // Amounts are in 分: 1/100 元.
        measures.put(
            column, Map.of("source", column, "currency", "CNY", "factor", new BigDecimal("0.01")));
      }
      String dimension = DIMENSIONS.get(column);
      if (dimension != null) {
        dimensions.put(
            column,
            Map.of(
                "dimensionType",
                dimension,
                "primaryKey",
                List.of(column),
                "attributes",
                Map.of(column, Map.of("source", column))));
      }
    }
    var resource = new LinkedHashMap<String, Object>();
    resource.put("name", "data");
    resource.put("path", path);
    resource.put("profile", "tabular-data-resource");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", Map.of("fields", fields, "missingValues", List.of("")));
    var description = new LinkedHashMap<String, Object>();
    description.put("name", name);
    description.put("title", "BudgetLens 预算透镜: " + name);
    description.put("profile", "fiscal-data-package");
    description.put("countryCode", "CN");
    description.put("resources", List.of(resource));
    description.put("model", Map.of("measures", measures, "dimensions", dimensions));
    return ExportJson.write(description);
  }
}
