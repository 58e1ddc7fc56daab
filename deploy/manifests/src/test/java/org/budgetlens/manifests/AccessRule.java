package org.budgetlens.manifests;

import java.util.List;

/**
 * One line of {@code deploy/kafka/acls.txt}.
 *
 * @param user who
 * @param resource topic, group or transactionalId
 * @param name the resource's name, or what it begins with
 * @param pattern literal or prefix
 * @param operations what may be done
 */
record AccessRule(
    String user, String resource, String name, String pattern, List<String> operations) {
  static List<AccessRule> all() {
    return Checkout.text("deploy/kafka/acls.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(AccessRule::of)
        .toList();
  }

  private static AccessRule of(String line) {
    String[] words = line.split(" ");
    if (words.length != 5) {
      throw new IllegalArgumentException("acls.txt: five words are expected: " + line);
    }
    return new AccessRule(words[0], words[1], words[2], words[3], List.of(words[4].split(",")));
  }

  /** Whether this line is about a resource of this name. */
  boolean covers(String otherResource, String otherName) {
    return resource.equals(otherResource)
        && (pattern.equals("prefix") ? otherName.startsWith(name) : otherName.equals(name));
  }
}
