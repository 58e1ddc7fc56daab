package org.budgetlens.classify.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.CatalogEntry.NameMatch;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.catalog.CodeForm;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.Confidence;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.jspecify.annotations.Nullable;

/**
 * Holds a printed code and name against the catalog of a fiscal year.
 *
 * <p>What speaks against the document (NAME_MISMATCH, OUT_OF_PERIOD, UNKNOWN) is only said where
 * the catalog is sure; where it may be incomplete or wrong itself the answer is ABSENT.
 */
public final class CodeResolver {
  private final Catalogs catalogs;

  /** A resolver over these catalogs. */
  public CodeResolver(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /**
   * The code with the catalog's answer.
   *
   * @param year the document's fiscal year; null where unknown, which is answered only as far as
   *     the code has stood for one thing in all years
   */
  public Code resolve(CodeKind kind, Code printed, @Nullable Integer year) {
    Optional<Catalog> found = catalogs.of(kind, year);
    if (found.isEmpty()) {
      return printed.resolved(null, CodeStatus.ABSENT);
    }
    Code code = joined(kind, printed);
    Catalog catalog = found.get();
    List<CatalogEntry> history = catalog.history(code.code());
    if (!history.isEmpty() && history.getFirst().level() != CatalogLevel.LOCAL) {
      return known(code, history, year);
    }
    if (CodeForm.isLocal(kind, code.code())) {
      return local(code, history, catalog, year);
    }
    return code.resolved(null, unknown(kind, code, catalog, year));
  }

  private static Code joined(CodeKind kind, Code printed) {
    if (!CodeForm.isNumbered(kind)) {
      return printed;
    }
    String digits = CodeForm.joined(printed.code());
    return digits.equals(printed.code()) ? printed : Code.printed(digits, printed.name());
  }

  private static Code known(Code code, List<CatalogEntry> history, @Nullable Integer year) {
    if (year == null) {
      return history.size() == 1
          ? named(code, history.getFirst(), history)
          : code.resolved(null, CodeStatus.ABSENT);
    }
    for (CatalogEntry entry : history) {
      if (entry.period().contains(year)) {
        return named(code, entry, history);
      }
    }
    return outside(code, history, year);
  }

  /** The code stands for this entry; is it also called so? */
  private static Code named(Code code, CatalogEntry entry, List<CatalogEntry> history) {
    String printed = code.name();
    NameMatch match = printed == null ? NameMatch.OFFICIAL : entry.match(printed);
    return code.resolved(
        entry.name(),
        switch (match) {
          case OFFICIAL -> CodeStatus.EXACT;
          case ALIAS -> CodeStatus.ALIAS;
          case OTHER -> otherwise(String.valueOf(printed), entry, history);
        });
  }

  private static CodeStatus otherwise(
      String printed, CatalogEntry entry, List<CatalogEntry> history) {
    for (CatalogEntry other : history) {
      if (other != entry && other.match(printed) != NameMatch.OTHER) {
        // A name of other years: a fault if it is certain when the one ended and the other began.
        return entry.confidence() == Confidence.HIGH || other.confidence() == Confidence.HIGH
            ? CodeStatus.NAME_MISMATCH
            : CodeStatus.ABSENT;
      }
    }
    return entry.confidence() == Confidence.LOW ? CodeStatus.ABSENT : CodeStatus.NAME_MISMATCH;
  }

  /** The code is known, but for other years. */
  private static Code outside(Code code, List<CatalogEntry> history, int year) {
    String printed = code.name();
    Optional<CatalogEntry> called =
        history.stream()
            .filter(entry -> printed != null && entry.match(printed) != NameMatch.OTHER)
            .min(Comparator.comparingLong(entry -> entry.period().distance(year)));
    CatalogEntry meant = called.orElseGet(() -> nearest(history, year));
    if (meant.confidence() == Confidence.HIGH) {
      return code.resolved(meant.name(), CodeStatus.OUT_OF_PERIOD);
    }
    return called.isPresent()
        ? named(code, meant, history)
        : code.resolved(meant.name(), CodeStatus.ABSENT);
  }

  /**
   * A city's own code is known by its parent. The catalog's own local entries give their name, but
   * no verdict on the printed one: another city may use the same digits for something else.
   */
  private static Code local(
      Code code, List<CatalogEntry> own, Catalog catalog, @Nullable Integer year) {
    List<CatalogEntry> parents = catalog.history(CodeForm.group(code.code()));
    if (parents.isEmpty()) {
      boolean certain = catalog.completeness().covers(year) || catalog.history(top(code)).isEmpty();
      return code.resolved(null, certain ? CodeStatus.UNKNOWN : CodeStatus.ABSENT);
    }
    if (year == null && parents.size() > 1) {
      return code.resolved(null, CodeStatus.ABSENT);
    }
    CatalogEntry parent = year == null ? parents.getFirst() : nearest(parents, year);
    if (year != null && !parent.period().contains(year) && parent.confidence() == Confidence.HIGH) {
      return code.resolved(parent.name(), CodeStatus.OUT_OF_PERIOD);
    }
    String printed = code.name();
    String name =
        own.stream()
            .filter(entry -> year == null || entry.period().contains(year))
            .filter(entry -> printed == null || entry.match(printed) != NameMatch.OTHER)
            .map(CatalogEntry::name)
            .findFirst()
            .orElse(parent.name());
    return code.resolved(name, CodeStatus.LOCAL);
  }

  /**
   * A code that is not in the catalog is the document's fault where the catalog is complete, where
   * it is no code of its kind at all, and where it is printed with the name of another code beside
   * it. Otherwise it may be new.
   */
  private static CodeStatus unknown(
      CodeKind kind, Code code, Catalog catalog, @Nullable Integer year) {
    boolean impossible =
        CodeForm.isNumbered(kind)
            && (!CodeForm.isPossible(kind, code.code()) || catalog.history(top(code)).isEmpty());
    return impossible || catalog.completeness().covers(year) || isNamedAsASibling(code, catalog)
        ? CodeStatus.UNKNOWN
        : CodeStatus.ABSENT;
  }

  private static boolean isNamedAsASibling(Code code, Catalog catalog) {
    String printed = code.name();
    String parent = CodeForm.parent(code.code());
    return printed != null
        && parent != null
        && catalog.named(printed).stream().anyMatch(entry -> parent.equals(entry.parent()));
  }

  private static String top(Code code) {
    return CodeForm.top(code.code());
  }

  private static CatalogEntry nearest(List<CatalogEntry> history, int year) {
    if (history.size() == 1) {
      return history.getFirst();
    }
    return history.stream()
        .min(Comparator.comparingLong(entry -> entry.period().distance(year)))
        .orElseThrow();
  }
}
