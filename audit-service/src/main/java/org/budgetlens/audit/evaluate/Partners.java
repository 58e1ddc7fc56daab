package org.budgetlens.audit.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.budgetlens.audit.pack.DocumentPair;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * Which documents another one is held against. Only those count whose organisation, kind, year and
 * scope are known for certain to be the wanted ones: a wrong partner would be a false alarm.
 */
final class Partners {
  private final List<Digest> candidates;

  /** The newest revisions of documents of the same office and of its units. */
  Partners(Collection<Digest> candidates) {
    this.candidates =
        candidates.stream()
            .sorted(Comparator.comparing(digest -> digest.document().slot()))
            .toList();
  }

  /** The documents that a pair means for a document; ordered by slot. */
  List<Digest> of(Digest own, DocumentPair pair) {
    return candidates.stream().filter(other -> isMeant(own, pair, other)).toList();
  }

  /** Whether a pair means this other document for a document. */
  static boolean isMeant(Digest own, DocumentPair pair, Digest other) {
    DocumentKind kind = own.document().kind();
    Integer year = own.document().fiscalYear();
    Integer otherYear = other.document().fiscalYear();
    return kind != null
        && year != null
        && otherYear != null
        && !own.document().slot().equals(other.document().slot())
        && other.document().kind() == pair.kindFor(kind)
        && otherYear == year + pair.year()
        && (pair.units() ? isUnitOf(own, other) : isSame(own, other));
  }

  /**
   * The same department, or the same unit: by name and district, and of the same scope. Documents
   * of one kind say it alike; one that does not say it may be the other's or not.
   */
  private static boolean isSame(Digest own, Digest other) {
    Organisation mine = own.organisation();
    Organisation theirs = other.organisation();
    return mine != null
        && theirs != null
        && mine.district() != null
        && mine.id().equals(theirs.id())
        && mine.kind() == theirs.kind()
        && (own.document().kind() == other.document().kind()
            ? own.scope() == other.scope()
            : own.scope().agrees(other.scope()));
  }

  private static boolean isUnitOf(Digest own, Digest other) {
    Organisation department = own.organisation();
    Organisation unit = other.organisation();
    return department != null
        && unit != null
        && department.kind() == OrganisationKind.DEPARTMENT
        && unit.kind() == OrganisationKind.UNIT
        && own.scope() != Scope.UNIT
        && other.scope() != Scope.DEPARTMENT
        && department.id().equals(unit.parent());
  }

  /** What a missing document would be called, e.g. 2025 BUDGET 北京市朝阳区数据局. */
  String name(Digest own, DocumentPair pair) {
    DocumentDescriptor document = own.document();
    DocumentKind kind = document.kind();
    Integer year = document.fiscalYear();
    return (year == null ? "" : Integer.toString(year + pair.year()))
        + " "
        + (kind == null ? "" : pair.kindFor(kind).name())
        + " "
        + orEmpty(document.department())
        + (pair.units() ? " (units)" : "");
  }

  /** What a document is called. */
  static String name(DocumentDescriptor document) {
    return document.fiscalYear() + " " + document.kind() + " " + orEmpty(document.department());
  }

  /** A row of a unit's document, with the unit it belongs to. */
  static BudgetRow ofUnit(BudgetRow row, Digest digest) {
    var codes = new EnumMap<CodeKind, Code>(CodeKind.class);
    codes.putAll(row.codes());
    DocumentDescriptor document = digest.document();
    String code = document.departmentCode();
    codes.put(
        CodeKind.ORGANISATION,
        Code.printed(code == null ? "-" : code, orEmpty(document.department())));
    return row.withCodes(codes);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
