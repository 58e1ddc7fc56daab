package org.budgetlens.operations.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what in a service, from the particular to the general: the first rule about a request
 * decides, and what no rule is about nobody may.
 */
public final class AccessRules {
  /** What every service tells everybody: whether it is well, its meters, its interface. */
  private static final List<Rule> EVERYWHERE =
      List.of(
          Rule.open("GET", "/q/health/**"),
          Rule.open("GET", "/q/metrics"),
          Rule.open("GET", "/q/openapi"),
          Rule.signedIn("GET", "/api/v1/me"));

  private final List<Rule> rules;

  private AccessRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules of a service, besides those of all services. */
  public static AccessRules of(Rule... rules) {
    var all = new ArrayList<>(EVERYWHERE);
    all.addAll(List.of(rules));
    return new AccessRules(all);
  }

  /** All of them. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * The rule that decides about a request. Slashes at the end of a path are none of it here,
   * because what serves {@code /journal} serves {@code /journal/} too.
   */
  public Optional<Rule> about(String method, String path) {
    String plain = withoutSlashesAtTheEnd(path);
    return rules.stream().filter(rule -> rule.isAbout(method, plain)).findFirst();
  }

  /**
   * Whether a request may be served. A path that is not in its plain form is refused: what decides
   * here must be what is served there.
   *
   * @param caller who asks; empty for nobody known
   */
  public boolean permits(String method, String path, Optional<Caller> caller) {
    if (path.indexOf(';') >= 0 || path.contains("%2F") || path.contains("%2f")) {
      return false;
    }
    Optional<Rule> rule = about(method, path);
    return rule.isPresent()
        && (rule.get().open()
            || caller.filter(known -> known.hasAny(rule.get().roles())).isPresent());
  }

  private static String withoutSlashesAtTheEnd(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
