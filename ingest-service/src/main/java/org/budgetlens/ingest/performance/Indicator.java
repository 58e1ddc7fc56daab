package org.budgetlens.ingest.performance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.TypedRow;

/**
 * An indicator as it was read.
 *
 * @param fields its fields by name; blank ones are absent
 * @param lines the line it stands on, and lines that repeat it after a page break
 * @param column the column of its first level
 */
record Indicator(Map<String, String> fields, List<Line> lines, int column) {
  Indicator {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    lines = List.copyOf(lines);
  }

  /** A field's text, empty where nothing is printed. */
  String field(String name) {
    return Objects.requireNonNullElse(fields.get(name), "");
  }

  /** First and second level: what indicators of a project are sorted by. */
  String kind() {
    return field(Fields.LEVEL1) + "/" + field(Fields.LEVEL2);
  }

  /** Whether both print the same. */
  boolean repeats(Indicator other) {
    return fields.equals(other.fields);
  }

  /** With one more field; nothing changes where the value is empty. */
  Indicator with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Indicator(more, lines, column);
  }

  Indicator alsoOn(Line line) {
    var more = new java.util.ArrayList<>(lines);
    more.add(line);
    return new Indicator(fields, more, column);
  }

  Source source() {
    return Places.of(lines);
  }

  /** The row of this indicator, with the texts that say whose it is first. */
  TypedRow row(Map<String, String> owner) {
    var text = new LinkedHashMap<String, String>();
    text.put(Fields.ENTRY, "INDICATOR");
    text.putAll(owner);
    text.putAll(fields);
    return new TypedRow(RowKind.DETAIL, source(), Map.of(), text, Map.of());
  }
}
