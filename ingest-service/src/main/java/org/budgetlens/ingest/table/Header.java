package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.form.RelativeYears;
import org.budgetlens.ingest.source.Line;

/**
 * What the header lines of a table say about each printed column.
 *
 * @param paths labels from the outermost to the innermost, by column, as forms know them: years
 *     relative, without units and column numbers
 * @param units units that a column's own labels print, by column
 */
record Header(List<List<String>> paths, Map<Integer, AmountUnit> units) {
  Header {
    paths = List.copyOf(paths);
    units = Map.copyOf(units);
  }

  static Header of(List<Line> lines) {
    List<List<String>> printed =
        HeaderPaths.of(lines.stream().map(ColumnNumbers::without).toList());
    var units = new HashMap<Integer, AmountUnit>();
    var paths = new ArrayList<List<String>>();
    for (int column = 0; column < printed.size(); column++) {
      var path = new ArrayList<String>();
      for (String label : printed.get(column)) {
        int at = column;
        PrintedUnit.inLabel(label).ifPresent(unit -> units.put(at, unit));
        path.add(PrintedUnit.without(label));
      }
      paths.add(path);
    }
    return new Header(RelativeYears.of(paths), units);
  }

  /** The labels over a column as one text, for messages. */
  String label(int column) {
    return column < paths.size() ? String.join("/", paths.get(column)) : "";
  }
}
