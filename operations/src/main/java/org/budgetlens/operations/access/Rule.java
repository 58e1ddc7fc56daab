package org.budgetlens.operations.access;

import java.util.List;
import java.util.Set;

/**
 * Who may ask for something.
 *
 * @param method the HTTP method; HEAD is asked like GET
 * @param path a path; {@code *} stands for one segment, {@code **} at the end for any number
 * @param roles who may; one of them is enough
 * @param open whether everybody may, signed in or not
 */
public record Rule(String method, String path, Set<Role> roles, boolean open) {
  private static final String REST = "**";

  public Rule {
    roles = Set.copyOf(roles);
    if (!path.startsWith("/") || (open != roles.isEmpty())) {
      throw new IllegalArgumentException("Not a rule: " + method + " " + path + " " + roles);
    }
  }

  /** These roles may. */
  public static Rule of(String method, String path, Role first, Role... others) {
    return new Rule(method, path, Set.copyOf(List.of(concat(first, others))), false);
  }

  /** Everybody who is signed in may. */
  public static Rule signedIn(String method, String path) {
    return new Rule(method, path, Role.ALL, false);
  }

  /** Everybody may. */
  public static Rule open(String method, String path) {
    return new Rule(method, path, Set.of(), true);
  }

  boolean isAbout(String itsMethod, String itsPath) {
    String asked = itsMethod.equals("HEAD") ? "GET" : itsMethod;
    if (!asked.equals(method)) {
      return false;
    }
    String[] pattern = path.split("/", -1);
    String[] segments = itsPath.split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].equals(REST)) {
        return true;
      }
      if (i >= segments.length || (!pattern[i].equals("*") && !pattern[i].equals(segments[i]))) {
        return false;
      }
    }
    return pattern.length == segments.length;
  }

  private static Role[] concat(Role first, Role... others) {
    var all = new Role[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
