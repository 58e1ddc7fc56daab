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
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.Confidence;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;

/**
 * The catalogs that come with the service: generation 0.
 *
 * @param editions one per kind, meant for all years
 * @param pairs the official pairs of economic codes
 * @param crosswalks between years and to foreign schemes
 */
public record BuiltInCatalogs(
    List<CatalogEdition> editions, EconomicPairs pairs, List<Crosswalk> crosswalks) {
  /** 2018: since then the economic classifications are what they are, and all of it is known. */
  private static final YearRange ECONOMIC_REFORM = new YearRange(2018, null);

  static final String EDITION = "edition.properties";
  static final String PAIRS = "economic_mapping.csv";
  static final String CROSSWALKS = "crosswalks.csv";

  private static final List<String> CODE_COLUMNS =
      List.of("code", "name", "level", "parent_code", "valid_from", "valid_to", "aliases");
  private static final List<String> PAIR_COLUMNS =
      List.of("gov_code", "dept_code", "valid_from", "valid_to");

  public BuiltInCatalogs {
    editions = List.copyOf(editions);
    crosswalks = List.copyOf(crosswalks);
  }

  /**
   * The catalogs in the service's resources.
   *
   * @throws InvalidCatalogException if they are not valid
   */
  public static BuiltInCatalogs load() {
    return read(BuiltInCatalogs::resource);
  }

  /**
   * Reads catalogs.
   *
   * @param files opens a file by its name
   * @throws InvalidCatalogException if they are not valid; every problem is named
   */
  public static BuiltInCatalogs read(Function<String, Reader> files) {
    var problems = new ArrayList<CatalogProblem>();
    String id = editionId(files);
    var editions = new ArrayList<CatalogEdition>();
    for (CodeKind kind : CodeKind.values()) {
      TextTable table = open(files, file(kind), CODE_COLUMNS);
      editions.add(
          new CatalogEdition(
              kind,
              id,
              CatalogOrigin.BUILT_IN,
              0,
              YearRange.ALWAYS,
              "政府收支分类科目",
              ItemCheck.read(kind, table, problems)));
    }
    Map<CodeKind, Catalog> byKind = new EnumMap<>(CodeKind.class);
    editions.forEach(
        edition -> byKind.put(edition.kind(), Catalog.of(edition.items(), Completeness.GAPS)));
    EconomicPairs pairs = pairs(open(files, PAIRS, PAIR_COLUMNS), byKind, problems);
    List<Crosswalk> crosswalks =
        CrosswalkCheck.read(
            open(files, CROSSWALKS, CrosswalkCheck.REQUIRED),
            null,
            (kind, year) -> Optional.ofNullable(byKind.get(kind)),
            problems);
    if (!problems.isEmpty()) {
      throw new InvalidCatalogException(problems);
    }
    return new BuiltInCatalogs(editions, pairs, crosswalks);
  }

  /** The generation in which nothing but these is in force. */
  public CatalogGeneration generation() {
    return new CatalogGeneration(
        0,
        editions.stream()
            .map(
                edition ->
                    new ActiveEdition(
                        edition.kind(), edition.edition(), edition.origin(), edition.years()))
            .toList(),
        List.of(),
        null);
  }

  /** The catalogs of generation 0. */
  public Catalogs catalogs() {
    return Catalogs.of(generation(), this::edition, pairs);
  }

  /**
   * The edition of a kind with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CatalogEdition edition(CodeKind kind, String id) {
    return editions.stream()
        .filter(edition -> edition.kind() == kind && edition.edition().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such edition: " + kind + " " + id));
  }

  /** Where the edition of a kind leaves nothing out. */
  static Completeness completeness(CodeKind kind) {
    return switch (kind) {
      case GOVERNMENT, DEPARTMENT -> new Completeness(ECONOMIC_REFORM);
      case FUNCTION, ORGANISATION, INCOME_SOURCE, PURCHASED_SERVICE -> Completeness.GAPS;
    };
  }

  static String file(CodeKind kind) {
    return switch (kind) {
      case FUNCTION -> "functional.csv";
      case GOVERNMENT -> "economic_government.csv";
      case DEPARTMENT -> "economic_department.csv";
      case ORGANISATION -> "organisations.csv";
      case INCOME_SOURCE -> "income_sources.csv";
      case PURCHASED_SERVICE -> "purchased_services.csv";
    };
  }

  private static EconomicPairs pairs(
      TextTable table, Map<CodeKind, Catalog> byKind, List<CatalogProblem> problems) {
    var pairs = new ArrayList<EconomicPairs.Pair>();
    for (TextTable.Row row : table.rows()) {
      String government = row.cell("gov_code");
      String department = row.cell("dept_code");
      known(row, byKind, CodeKind.GOVERNMENT, government, problems);
      known(row, byKind, CodeKind.DEPARTMENT, department, problems);
      try {
        Confidence confidence =
            Objects.requireNonNullElse(
                ItemCheck.confidence(row.cell("confidence")), Confidence.HIGH);
        pairs.add(new EconomicPairs.Pair(government, department, row.period(), confidence));
      } catch (IllegalArgumentException e) {
        problems.add(new CatalogProblem(PAIRS, row.line(), String.valueOf(e.getMessage())));
      }
    }
    return new EconomicPairs(pairs);
  }

  private static void known(
      TextTable.Row row,
      Map<CodeKind, Catalog> byKind,
      CodeKind kind,
      String code,
      List<CatalogProblem> problems) {
    if (Objects.requireNonNull(byKind.get(kind)).history(code).isEmpty()) {
      String name = kind == CodeKind.GOVERNMENT ? "government economic" : "department economic";
      problems.add(
          new CatalogProblem(
              PAIRS, row.line(), "no catalog knows the %s code %s".formatted(name, code)));
    }
  }

  private static TextTable open(Function<String, Reader> files, String file, List<String> columns) {
    try (Reader text = files.apply(file)) {
      return TextTable.csv(file, text, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String editionId(Function<String, Reader> files) {
    var properties = new Properties();
    try (Reader text = files.apply(EDITION)) {
      properties.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String id = properties.getProperty("edition");
    if (id == null) {
      throw new InvalidCatalogException(
          List.of(new CatalogProblem(EDITION, 0, "the key edition is missing")));
    }
    return id;
  }

  private static Reader resource(String file) {
    InputStream stream = BuiltInCatalogs.class.getResourceAsStream("/catalog/" + file);
    if (stream == null) {
      throw new InvalidCatalogException(
          List.of(new CatalogProblem(file, 0, "missing from the service's resources")));
    }
    return new InputStreamReader(stream, UTF_8);
  }
}
