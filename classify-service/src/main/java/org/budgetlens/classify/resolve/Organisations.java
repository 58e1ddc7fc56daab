package org.budgetlens.classify.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogEntry;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.catalog.Divisions;
import org.budgetlens.classify.catalog.Names;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Which department or unit a printed name means. Departments print a second name of theirs in
 * brackets (one office, two plates), and their own office as 本级 or 机关; neither makes them another
 * department.
 */
public final class Organisations {
  /** 北京市东城区科学技术和信息化局(北京市东城区大数据管理局), in the form names are compared in. */
  private static final Pattern SECOND_NAME = Pattern.compile("(.{4,})\\((.{4,})\\)");

  private static final Pattern OWN_OFFICE = Pattern.compile("(.{4,}?)\\(?(本级|机关)\\)?");

  private final Catalogs catalogs;

  /** Organisations of these catalogs. */
  public Organisations(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** A unit's code, known by its name: codes are given anew by every district. */
  Code resolve(Code code) {
    String printed = code.name();
    Optional<CatalogEntry> entry = printed == null ? Optional.empty() : entry(printed, null);
    return entry
        .map(
            found ->
                code.resolved(
                    found.name(),
                    switch (found.match(String.valueOf(printed))) {
                      case OFFICIAL -> CodeStatus.EXACT;
                      case ALIAS, OTHER -> CodeStatus.ALIAS;
                    }))
        .orElseGet(() -> code.resolved(null, CodeStatus.ABSENT));
  }

  /** Whose document it is; empty where it names no department. */
  public Optional<Organisation> of(DocumentDescriptor document) {
    String printed = document.department();
    if (printed == null) {
      return Optional.empty();
    }
    String district = document.district();
    return Optional.of(
        entry(printed, district)
            .map(entry -> known(entry, district))
            .orElseGet(() -> derived(printed, district)));
  }

  private Optional<CatalogEntry> entry(String printed, @Nullable String district) {
    Optional<Catalog> catalog = catalogs.of(CodeKind.ORGANISATION, null);
    if (catalog.isEmpty()) {
      return Optional.empty();
    }
    return one(catalog.get().named(printed), district)
        .or(() -> one(catalog.get().named(firstName(printed)), district));
  }

  private static Optional<CatalogEntry> one(List<CatalogEntry> named, @Nullable String district) {
    List<CatalogEntry> here =
        named.stream()
            .filter(entry -> district == null || entry.code().startsWith(district + "/"))
            .toList();
    return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
  }

  private static Organisation known(CatalogEntry entry, @Nullable String district) {
    String parent = entry.parent();
    return organisation(
        entry.code(),
        entry.name(),
        entry.level() == CatalogLevel.CLASS ? OrganisationKind.DEPARTMENT : OrganisationKind.UNIT,
        parent,
        district != null ? district : entry.code().substring(0, entry.code().indexOf('/')));
  }

  private Organisation derived(String printed, @Nullable String district) {
    String name = firstName(printed);
    Matcher own = OWN_OFFICE.matcher(name);
    if (own.matches()) {
      String department = own.group(1);
      String parent =
          entry(department, district)
              .map(CatalogEntry::code)
              .orElseGet(() -> id(department, district));
      return organisation(id(name, district), name, OrganisationKind.UNIT, parent, district);
    }
    return organisation(id(name, district), name, OrganisationKind.DEPARTMENT, null, district);
  }

  private static Organisation organisation(
      String id,
      String name,
      OrganisationKind kind,
      @Nullable String parent,
      @Nullable String district) {
    Divisions divisions = Divisions.bundled();
    String city = district == null ? null : divisions.city(district);
    return new Organisation(
        id,
        name,
        kind,
        parent,
        district,
        district == null ? null : divisions.name(district),
        city,
        city == null ? null : divisions.name(city));
  }

  private static String firstName(String printed) {
    String comparable = Names.normalize(printed);
    Matcher two = SECOND_NAME.matcher(comparable);
    return two.matches() ? two.group(1) : comparable;
  }

  private static String id(String name, @Nullable String district) {
    return (district == null ? "-" : district) + "/" + name;
  }
}
