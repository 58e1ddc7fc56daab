package org.budgetlens.classify.edition;

import static org.budgetlens.classify.edition.Activations.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.catalog.CatalogProblem;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.catalog.Completeness;
import org.budgetlens.classify.catalog.CrosswalkCheck;
import org.budgetlens.classify.catalog.EditionDiff;
import org.budgetlens.classify.catalog.EditionFile;
import org.budgetlens.classify.catalog.InvalidCatalogException;
import org.budgetlens.classify.catalog.ItemCheck;
import org.budgetlens.classify.catalog.TextTable;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.EditionId;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** Uploads and comparisons of editions. */
@ApplicationScoped
class Editions {
  /** The column that a file of items may have to say which code of last year a code comes from. */
  private static final String FROM_CODE = "from_code";

  private final CatalogStore store;
  private final CatalogBook book;
  private final Activations activations;

  Editions(CatalogStore store, CatalogBook book, Activations activations) {
    this.store = store;
    this.book = book;
    this.activations = activations;
  }

  /**
   * Checks and stores an edition.
   *
   * @return false if it is stored already
   * @throws InvalidCatalogException if it is not valid; every problem is named
   * @throws ConflictException if another edition has this id
   */
  boolean upload(
      CodeKind kind,
      String id,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable String actor,
      byte[] content) {
    String by = Requests.actor(actor);
    YearRange years = years(id, from, to);
    String file = kind.jsonName() + "/" + id;
    TextTable table = EditionFile.table(file, content, ItemCheck.REQUIRED);
    var problems = new ArrayList<CatalogProblem>();
    List<CatalogItem> items = ItemCheck.read(kind, table, problems);
    List<Crosswalk> crosswalks = crosswalks(kind, file, table, items, years, problems);
    if (!problems.isEmpty()) {
      throw new InvalidCatalogException(problems);
    }
    var edition = new CatalogEdition(kind, id, CatalogOrigin.UPLOADED, null, years, by, items);
    if (book.library()
        .edition(kind, id)
        .filter(known -> known.origin() != CatalogOrigin.UPLOADED)
        .isPresent()) {
      throw taken(id);
    }
    boolean known = await(store.edition(edition.key())).isPresent();
    String digest = digest(content, years);
    StoredEdition stored = await(store.store(new StoredEdition(edition, crosswalks, digest, by)));
    if (!stored.digest().equals(digest)) {
      throw taken(id);
    }
    activations.publish();
    return !known;
  }

  /** The difference to another edition, or to what is in force the year before. */
  EditionDiff diff(CodeKind kind, String id, @Nullable String against) {
    CatalogEdition edition = known(kind, id);
    int year = firstYear(edition.years());
    if (against != null) {
      return EditionDiff.between(
          known(kind, against).items(), year - 1, edition.items(), year, null);
    }
    Crosswalk crosswalk =
        await(store.edition(edition.key())).stream()
            .flatMap(stored -> stored.crosswalks().stream())
            .filter(walk -> walk.to().equals(Integer.toString(year)))
            .findFirst()
            .orElse(null);
    return EditionDiff.between(before(kind, year), year - 1, edition.items(), year, crosswalk);
  }

  /** An edition, stored or built in. */
  CatalogEdition known(CodeKind kind, String id) {
    return book.library()
        .edition(kind, id)
        .or(() -> await(store.edition(kind.jsonName() + "/" + id)).map(StoredEdition::edition))
        .orElseThrow(() -> missing(id));
  }

  /** A stored edition. */
  StoredEdition stored(CodeKind kind, String id) {
    return await(store.edition(kind.jsonName() + "/" + id)).orElseThrow(() -> missing(id));
  }

  private List<Crosswalk> crosswalks(
      CodeKind kind,
      String file,
      TextTable table,
      List<CatalogItem> items,
      YearRange years,
      List<CatalogProblem> problems) {
    int year = firstYear(years);
    List<CatalogItem> before = before(kind, year);
    TextTable said = CrosswalkColumns.of(table, FROM_CODE, year);
    Catalog left = Catalog.of(before, Completeness.GAPS);
    Catalog right = Catalog.of(items, Completeness.GAPS);
    List<Crosswalk> given =
        said.rows().isEmpty()
            ? List.of()
            : CrosswalkCheck.read(
                said,
                kind,
                (of, asked) -> Optional.of(asked != null && asked == year - 1 ? left : right),
                problems);
    if (before.isEmpty() || !problems.isEmpty()) {
      return given;
    }
    Crosswalk only = given.isEmpty() ? null : given.getFirst();
    EditionDiff diff = EditionDiff.between(before, year - 1, items, year, only);
    return List.of(
        new Crosswalk(
            kind,
            Integer.toString(year - 1),
            Integer.toString(year),
            file,
            null,
            diff.completed(only)));
  }

  /** What is in force for a kind in the year before another. */
  private List<CatalogItem> before(CodeKind kind, int year) {
    CatalogLibrary library = book.library();
    CatalogGeneration newest = library.newest();
    return newest
        .edition(kind, year - 1)
        .map(ActiveEdition::edition)
        .flatMap(id -> library.edition(kind, id))
        .map(CatalogEdition::items)
        .orElse(List.of());
  }

  private static YearRange years(String id, @Nullable Integer from, @Nullable Integer to) {
    if (!EditionId.isValid(id)) {
      throw new BadRequestException(
          "版次编号须为1–64个字母、数字、点、连字符或下划线。 / "
              + "An edition's id is 1–64 letters, digits, dots, hyphens or underscores.");
    }
    Integer first = from == null && id.matches("[12][0-9]{3}") ? Integer.valueOf(id) : from;
    if (first == null || first < 1990 || first > 2100 || (to != null && to < first)) {
      throw new BadRequestException(
          "请给出启用年度 from（1990–2100）。 / Say from which fiscal year it counts: from (1990–2100).");
    }
    return new YearRange(first, to);
  }

  private static int firstYear(YearRange years) {
    Integer from = years.from();
    return from == null ? Integer.parseInt(Catalogs.editionOf(2018)) : from;
  }

  private static String digest(byte[] content, YearRange years) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      digest.update(years.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NotFoundException missing(String id) {
    return new NotFoundException("没有版次 %s / There is no edition %s".formatted(id, id));
  }

  private static ConflictException taken(String id) {
    return new ConflictException(
        "版次 %s 已存在且内容不同；版次不可更改，请用新的编号。".formatted(id),
        "Edition %s exists with other content; editions never change, use a new id.".formatted(id));
  }
}
