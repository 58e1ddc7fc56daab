package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.query.export.RowLine;
import org.budgetlens.query.export.RowWorkbook.TableColumns;
import org.budgetlens.query.request.Cursor;
import org.budgetlens.query.request.RowFilter;
import org.jspecify.annotations.Nullable;

/** Rows of documents, in the order of the document. */
@ApplicationScoped
public class RowStore {
  private static final String SORT = "sequence";
  private static final String COLUMNS =
      """
      SELECT table_index, part, name, min(sequence * 1000::bigint + place) AS first
      FROM fact_row f
      CROSS JOIN (VALUES ('codes'), ('text'), ('amounts')) AS p (part)
      CROSS JOIN LATERAL json_object_keys(f.cells::json -> p.part)
        WITH ORDINALITY AS k (name, place)
      WHERE f.fiscal_year = $1 AND f.document_key = $2
      GROUP BY table_index, part, name ORDER BY first, name""";

  /**
   * The columns of rows.
   *
   * @param texts names of text columns
   * @param amounts names of amount columns
   * @param tables the columns of each table, by its index
   */
  public record RowColumns(
      List<String> texts, List<String> amounts, Map<Integer, TableColumns> tables) {
    public RowColumns {
      texts = List.copyOf(texts);
      amounts = List.copyOf(amounts);
      tables = Map.copyOf(tables);
    }
  }

  private final Pool pool;
  private final DocumentKeys keys;

  RowStore(Pool pool, DocumentKeys keys) {
    this.pool = pool;
    this.keys = keys;
  }

  /**
   * Rows of a document. A page fails if the document is no longer under its key.
   *
   * @param tables the document's tables
   * @param filter which rows
   */
  public Pages<RowLine> rows(DocumentEntity document, List<TableSummary> tables, RowFilter filter) {
    Map<Integer, TableReference> byIndex =
        tables.stream()
            .map(TableSummary::table)
            .collect(Collectors.toMap(TableReference::index, it -> it));
    return (cursor, limit) -> {
      var statement = new ArrayList<String>();
      Tuple parameters = Tuple.of(document.factYear(), document.key(), start(cursor), limit + 1);
      statement.add(
          """
          SELECT sequence, table_index, row_index, kind, source, cells FROM fact_row
          WHERE fiscal_year = $1 AND document_key = $2 AND sequence > $3""");
      filter
          .conditions(tables)
          .forEach(
              condition -> {
                parameters.addValue(condition.value());
                statement.add("AND " + condition.withPlace(parameters.size()));
              });
      statement.add("ORDER BY sequence LIMIT $4");
      return pool.preparedQuery(String.join(" ", statement))
          .execute(parameters)
          .map(rows -> page(document, byIndex, rows, limit))
          .call(page -> page.items().isEmpty() ? still(document) : Uni.createFrom().voidItem());
    };
  }

  /** Names of the text and amount columns of a document's rows, in the order they appear. */
  public Uni<RowColumns> columns(DocumentEntity document) {
    return pool.preparedQuery(COLUMNS)
        .execute(Tuple.of(document.factYear(), document.key()))
        .map(
            rows -> {
              var texts = new LinkedHashSet<String>();
              var amounts = new LinkedHashSet<String>();
              var tables = new HashMap<Integer, Map<String, List<String>>>();
              for (Row row : rows) {
                String part = row.getString("part");
                String name = row.getString("name");
                tables
                    .computeIfAbsent(row.getInteger("table_index"), index -> new HashMap<>())
                    .computeIfAbsent(part, key -> new ArrayList<>())
                    .add(name);
                switch (part) {
                  case "text" -> texts.add(name);
                  case "amounts" -> amounts.add(name);
                  default -> {} // codes are columns of every table
                }
              }
              var columns = new HashMap<Integer, TableColumns>();
              tables.forEach((index, parts) -> columns.put(index, columns(parts)));
              return new RowColumns(List.copyOf(texts), List.copyOf(amounts), columns);
            });
  }

  private static TableColumns columns(Map<String, List<String>> parts) {
    return new TableColumns(
        parts.getOrDefault("codes", List.of()),
        parts.getOrDefault("text", List.of()),
        parts.getOrDefault("amounts", List.of()));
  }

  private Uni<Void> still(DocumentEntity document) {
    return keys.requireAll(List.of(document.key()));
  }

  private static int start(@Nullable String cursor) {
    return cursor == null ? -1 : Cursor.decode(cursor, SORT, 1).number(Integer.MAX_VALUE);
  }

  private static Page<RowLine> page(
      DocumentEntity document, Map<Integer, TableReference> tables, RowSet<Row> rows, int limit) {
    var lines = new ArrayList<RowLine>();
    for (Row row : rows) {
      TableReference table = tables.get(row.getInteger("table_index"));
      if (table == null) {
        throw new IllegalStateException("A row without its table in document " + document.id());
      }
      lines.add(
          new RowLine(
              document.id(),
              document.file(),
              document.revision(),
              row.getInteger("sequence"),
              table,
              row.getInteger("row_index"),
              row.getString("kind"),
              row.getString("source"),
              row.getString("cells")));
    }
    if (lines.size() <= limit) {
      return new Page<>(lines, null);
    }
    List<RowLine> shown = lines.subList(0, limit);
    String last = String.valueOf(shown.getLast().sequence());
    return new Page<>(shown, new Cursor(SORT, List.of(last)).encode());
  }
}
