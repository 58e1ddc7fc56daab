package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkItem;
import org.budgetlens.contracts.catalog.CrosswalkRelation;
import org.budgetlens.contracts.catalog.Share;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * What makes crosswalks valid: their codes exist, the left ones in the year they come from and the
 * right ones in the year they lead to, and the shares of a code make up a whole.
 */
public final class CrosswalkCheck {
  /** Columns a file of crosswalks must have. */
  public static final List<String> REQUIRED =
      List.of("from", "to", "from_code", "to_code", "relation");

  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  private final CatalogFinder catalogs;
  private final List<CatalogProblem> problems;
  private final String file;
  private final Map<String, Head> heads = new LinkedHashMap<>();

  private CrosswalkCheck(String file, CatalogFinder catalogs, List<CatalogProblem> problems) {
    this.file = file;
    this.catalogs = catalogs;
    this.problems = problems;
  }

  /**
   * The crosswalks of a file.
   *
   * @param kind the kind they are for; null where a column {@code kind} says it
   * @param problems receives what is wrong, with file and line
   */
  public static List<Crosswalk> read(
      TextTable table,
      @Nullable CodeKind kind,
      CatalogFinder catalogs,
      List<CatalogProblem> problems) {
    var check = new CrosswalkCheck(table.file(), catalogs, problems);
    for (TextTable.Row row : table.rows()) {
      try {
        check.add(row, kind);
      } catch (IllegalArgumentException e) {
        problems.add(new CatalogProblem(table.file(), row.line(), String.valueOf(e.getMessage())));
      }
    }
    return check.finish();
  }

  private void add(TextTable.Row row, @Nullable CodeKind given) {
    CodeKind kind =
        given != null
            ? given
            : CodeKind.of(row.cell("kind"))
                .orElseThrow(() -> new IllegalArgumentException("not a kind: " + row.cell("kind")));
    String from = row.cell("from");
    String to = row.cell("to");
    if (from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("from and to are years, or to is a foreign scheme");
    }
    var item =
        new CrosswalkItem(
            optional(row.cell("from_code")),
            optional(row.cell("to_code")),
            relation(row.cell("relation")),
            share(row),
            optional(row.cell("name")),
            optional(row.cell("note")));
    exists(kind, from, item.from());
    exists(kind, to, item.to());
    heads
        .computeIfAbsent(kind + " " + from + " " + to, key -> new Head(kind, from, to, source(row)))
        .add(item, row.line());
  }

  private void exists(CodeKind kind, String edition, @Nullable String code) {
    if (code == null || (!YEAR.matcher(edition).matches() && !edition.equals("national"))) {
      return;
    }
    Integer year = edition.equals("national") ? null : Integer.valueOf(edition);
    Optional<Catalog> catalog = catalogs.find(kind, year);
    boolean known =
        catalog.isPresent()
            && (year == null
                ? !catalog.get().history(code).isEmpty()
                : catalog.get().find(code, year).isPresent());
    if (!known) {
      throw new IllegalArgumentException(
          "no catalog of %s knows the %s code %s"
              .formatted(year == null ? "any year" : edition, kind.jsonName(), code));
    }
  }

  private List<Crosswalk> finish() {
    heads.values().forEach(head -> head.checkShares(file, problems));
    return heads.values().stream().map(Head::crosswalk).toList();
  }

  private static CrosswalkRelation relation(String cell) {
    try {
      return CrosswalkRelation.valueOf(cell);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a relation: " + cell, e);
    }
  }

  private static @Nullable Share share(TextTable.Row row) {
    String numerator = row.cell("numerator");
    String denominator = row.cell("denominator");
    return numerator.isEmpty() && denominator.isEmpty()
        ? null
        : new Share(number(numerator), number(denominator));
  }

  private static int number(String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a whole number: " + cell, e);
    }
  }

  private static String source(TextTable.Row row) {
    return Objects.requireNonNullElse(optional(row.cell("source")), "uploaded");
  }

  private static @Nullable String optional(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** Finds the catalog of a kind in force in a year. */
  public interface CatalogFinder {
    /** The catalog, empty where none is in force. */
    Optional<Catalog> find(CodeKind kind, @Nullable Integer year);
  }

  private static final class Head {
    private final CodeKind kind;
    private final String from;
    private final String to;
    private final String source;
    private final List<CrosswalkItem> items = new ArrayList<>();
    private final Map<String, ShareSum> shares = new LinkedHashMap<>();

    Head(CodeKind kind, String from, String to, String source) {
      this.kind = kind;
      this.from = from;
      this.to = to;
      this.source = source;
    }

    void add(CrosswalkItem item, int line) {
      items.add(item);
      String left = item.from();
      if (left != null) {
        shares.computeIfAbsent(left, code -> new ShareSum()).add(item.share(), line);
      }
    }

    void checkShares(String file, List<CatalogProblem> problems) {
      shares.forEach(
          (code, sum) -> {
            if (!sum.isWhole()) {
              problems.add(
                  new CatalogProblem(
                      file,
                      sum.line,
                      "the shares of %s are given for some lines only, or do not add up to a whole"
                          .formatted(code)));
            }
          });
    }

    Crosswalk crosswalk() {
      return new Crosswalk(kind, from, to, source, null, items);
    }
  }

  /** The shares of one code, as an exact fraction. */
  private static final class ShareSum {
    private java.math.BigInteger numerator = java.math.BigInteger.ZERO;
    private java.math.BigInteger denominator = java.math.BigInteger.ONE;
    private int withShare;
    private int without;
    private int line;

    void add(@Nullable Share share, int at) {
      line = at;
      if (share == null) {
        without++;
        return;
      }
      withShare++;
      var n = java.math.BigInteger.valueOf(share.numerator());
      var d = java.math.BigInteger.valueOf(share.denominator());
      numerator = numerator.multiply(d).add(n.multiply(denominator));
      denominator = denominator.multiply(d);
    }

    boolean isWhole() {
      return withShare == 0 || (without == 0 && numerator.equals(denominator));
    }
  }
}
