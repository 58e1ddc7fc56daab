package org.budgetlens.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.ingest.identity.IdentityProblem.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * Decides who published a document for which year. One clear answer, or none and a problem: a
 * document filed under a guessed year would be compared with the wrong one.
 */
public final class IdentityFinder {
  /** What budget units add to the department's name for its own office. */
  private static final Pattern OFFICE = Pattern.compile("(?:[(（](?:本级|机关|行政)[)）]|本级|机关|本部)$");

  /** The identity and what is not established of it. */
  public record Result(Identity identity, List<IdentityProblem> problems) {}

  private final Divisions divisions;

  public IdentityFinder(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Decides on the evidence, with the uploader's hints. */
  public Result find(Evidence evidence, Hints hints) {
    var problems = new ArrayList<IdentityProblem>();
    DocumentKind kind = kind(evidence.kinds(), problems);
    String department =
        decide(Aspect.DEPARTMENT, departments(evidence), hints.department(), problems);
    Integer year = decide(Aspect.FISCAL_YEAR, evidence.years(), hints.fiscalYear(), problems);
    String district = district(department, hints.district(), problems);
    return new Result(
        new Identity(kind, department, code(evidence.organisations(), department), district, year),
        problems);
  }

  /** Names in labels and titles first; where there are none, the one office behind all units. */
  private static Collection<String> departments(Evidence evidence) {
    Set<String> names = new LinkedHashSet<>();
    Collection<String> source =
        evidence.departments().isEmpty() ? heads(evidence.organisations()) : evidence.departments();
    for (String name : source) {
      names.add(withoutOffice(name));
    }
    // 成都市青羊区司法局 beside 四川省成都市青羊区司法局 is the same, said shorter.
    names.removeIf(
        name -> names.stream().anyMatch(other -> !other.equals(name) && other.endsWith(name)));
    return names;
  }

  /**
   * The department among its budget units: the one whose code begins all others' (025 before
   * 025001), else those that call themselves its own office (本级); else all of them.
   */
  private static Collection<String> heads(Map<String, String> organisations) {
    for (Map.Entry<String, String> unit : organisations.entrySet()) {
      if (organisations.values().stream().allMatch(code -> code.startsWith(unit.getValue()))) {
        return List.of(unit.getKey());
      }
    }
    List<String> offices =
        organisations.keySet().stream().filter(name -> OFFICE.matcher(name).find()).toList();
    return offices.isEmpty() ? organisations.keySet() : offices;
  }

  /** A final account quotes budgets, and a self-evaluation both; a budget quotes neither. */
  private static @Nullable DocumentKind kind(
      Collection<DocumentKind> seen, List<IdentityProblem> problems) {
    for (DocumentKind kind :
        List.of(DocumentKind.FINAL_ACCOUNT, DocumentKind.BUDGET, DocumentKind.SELF_EVALUATION)) {
      if (seen.contains(kind)) {
        return kind;
      }
    }
    problems.add(new IdentityProblem.Unknown(Aspect.KIND));
    return null;
  }

  private static <T> @Nullable T decide(
      Aspect aspect, Collection<T> found, @Nullable T hint, List<IdentityProblem> problems) {
    if (hint != null) {
      if (!found.isEmpty() && !found.contains(hint)) {
        problems.add(
            new IdentityProblem.Contradicted(
                aspect, found.iterator().next().toString(), hint.toString()));
      }
      return hint;
    }
    if (found.size() == 1) {
      return found.iterator().next();
    }
    problems.add(
        found.isEmpty()
            ? new IdentityProblem.Unknown(aspect)
            : new IdentityProblem.Several(aspect, found.stream().map(Object::toString).toList()));
    return null;
  }

  private @Nullable String district(
      @Nullable String department, @Nullable String hint, List<IdentityProblem> problems) {
    String found = department == null ? null : divisions.of(department).orElse(null);
    if (hint != null) {
      if (found != null && !found.equals(hint)) {
        problems.add(new IdentityProblem.Contradicted(Aspect.DISTRICT, found, hint));
      }
      return hint;
    }
    if (found == null) {
      problems.add(new IdentityProblem.Unknown(Aspect.DISTRICT));
    }
    return found;
  }

  private static @Nullable String code(
      Map<String, String> organisations, @Nullable String department) {
    if (department == null) {
      return null;
    }
    String own = organisations.get(department);
    if (own != null) {
      return own;
    }
    for (Map.Entry<String, String> unit : organisations.entrySet()) {
      if (withoutOffice(unit.getKey()).equals(department)) {
        return Objects.requireNonNull(unit.getValue());
      }
    }
    return null;
  }

  private static String withoutOffice(String name) {
    return OFFICE.matcher(name.strip()).replaceFirst("");
  }
}
