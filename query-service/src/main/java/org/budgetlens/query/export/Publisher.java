package org.budgetlens.query.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose document something belongs to, as the catalog of organisations knows it: the same one
 * whatever name a document prints.
 *
 * @param code the organisation's id in that catalog
 * @param name its official name
 */
public record Publisher(String code, @Nullable String name) {
  /** Nobody where the catalog does not know the publisher. */
  public static @Nullable Publisher of(@Nullable String code, @Nullable String name) {
    return code == null ? null : new Publisher(code, name);
  }

  /** The fields of a topic's records with the one that {@link #added} adds. */
  static List<String> addedTo(List<String> fields) {
    var all = new ArrayList<>(fields);
    all.add("organisation");
    return all;
  }

  /** A record of a topic with a last field that says whose it is. */
  static String added(String record, @Nullable Publisher organisation) {
    String value = organisation == null ? "null" : ExportJson.write(organisation);
    return record.substring(0, record.length() - 1) + ",\"organisation\":" + value + "}";
  }
}
