package org.budgetlens.classify.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.budgetlens.contracts.code.CodeKind;

/** Reads the catalog files and refuses them, with every problem named, if anything is wrong. */
public final class CatalogReader {
  static final String FUNCTIONAL = "functional.csv";
  static final String GOVERNMENT = "economic_government.csv";
  static final String DEPARTMENT = "economic_department.csv";
  static final String PAIRS = "economic_mapping.csv";
  static final String LINES = "income_expenditure_lines.csv";

  private static final List<String> CODE_COLUMNS =
      List.of("code", "name", "level", "parent_code", "valid_from", "valid_to", "aliases");
  private static final List<String> PAIR_COLUMNS =
      List.of("gov_code", "dept_code", "valid_from", "valid_to");
  private static final List<String> LINE_COLUMNS =
      List.of("side", "line_name", "line_kind", "class_code");

  private final Function<String, Reader> files;
  private final List<CatalogProblem> problems = new ArrayList<>();

  private CatalogReader(Function<String, Reader> files) {
    this.files = files;
  }

  /**
   * The catalogs that come with the service.
   *
   * @throws InvalidCatalogException if they are not valid
   */
  public static Catalogs bundled() {
    return read(CatalogReader::resource);
  }

  /**
   * Reads catalogs.
   *
   * @param files opens a file by its name
   * @throws InvalidCatalogException if they are not valid
   */
  public static Catalogs read(Function<String, Reader> files) {
    return new CatalogReader(files).read();
  }

  private Catalogs read() {
    var byKind = new EnumMap<CodeKind, Catalog>(CodeKind.class);
    byKind.put(CodeKind.FUNCTION, catalog(FUNCTIONAL));
    byKind.put(CodeKind.GOVERNMENT, catalog(GOVERNMENT));
    byKind.put(CodeKind.DEPARTMENT, catalog(DEPARTMENT));
    EconomicPairs pairs = pairs(byKind);
    PrintedLines lines = lines(Objects.requireNonNull(byKind.get(CodeKind.FUNCTION)));
    if (!problems.isEmpty()) {
      throw new InvalidCatalogException(problems);
    }
    return new Catalogs(byKind, lines, pairs);
  }

  private Catalog catalog(String file) {
    var check = new CatalogCheck(file, problems);
    for (CsvTable.Row row : open(file, CODE_COLUMNS).rows()) {
      check.add(row);
    }
    return new Catalog(check.finish());
  }

  private EconomicPairs pairs(Map<CodeKind, Catalog> byKind) {
    var pairs = new ArrayList<EconomicPairs.Pair>();
    for (CsvTable.Row row : open(PAIRS, PAIR_COLUMNS).rows()) {
      String government = row.cell("gov_code");
      String department = row.cell("dept_code");
      known(row, byKind, CodeKind.GOVERNMENT, government);
      known(row, byKind, CodeKind.DEPARTMENT, department);
      try {
        pairs.add(new EconomicPairs.Pair(government, department, CatalogCheck.period(row)));
      } catch (IllegalArgumentException e) {
        problems.add(new CatalogProblem(PAIRS, row.line(), String.valueOf(e.getMessage())));
      }
    }
    return new EconomicPairs(pairs);
  }

  private void known(CsvTable.Row row, Map<CodeKind, Catalog> byKind, CodeKind kind, String code) {
    if (Objects.requireNonNull(byKind.get(kind)).history(code).isEmpty()) {
      problems.add(
          new CatalogProblem(
              PAIRS, row.line(), "no catalog knows the %s code %s".formatted(name(kind), code)));
    }
  }

  private PrintedLines lines(Catalog functions) {
    var lines = new ArrayList<PrintedLines.ClassLine>();
    for (CsvTable.Row row : open(LINES, LINE_COLUMNS).rows()) {
      if (row.cell("side").equals("expenditure") && row.cell("line_kind").equals("class")) {
        String code = row.cell("class_code");
        if (functions.history(code).isEmpty() || code.length() != Level.CLASS.digits()) {
          problems.add(
              new CatalogProblem(
                  LINES, row.line(), "%s is not a functional class".formatted(code)));
        }
        lines.add(new PrintedLines.ClassLine(row.cell("line_name"), code));
      }
    }
    return new PrintedLines(lines, functions);
  }

  private CsvTable open(String file, List<String> columns) {
    try (Reader text = files.apply(file)) {
      return CsvTable.read(file, text, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(CodeKind kind) {
    return kind == CodeKind.GOVERNMENT ? "government economic" : "department economic";
  }

  private static Reader resource(String file) {
    InputStream stream = CatalogReader.class.getResourceAsStream("/catalog/" + file);
    if (stream == null) {
      throw new InvalidCatalogException(
          List.of(new CatalogProblem(file, 0, "missing from the service's resources")));
    }
    return new InputStreamReader(stream, UTF_8);
  }
}
