package org.budgetlens.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images' Dockerfile. */
final class Dockerfile {
  private static final String TEXT = Checkout.text("deploy/images/Dockerfile");

  private Dockerfile() {}

  /** The instructions of a stage, one per element, continued lines joined. */
  static List<String> stage(String name) {
    var lines = new ArrayList<String>();
    boolean inside = false;
    for (String line : TEXT.replace("\\\n", " ").split("\n")) {
      if (line.startsWith("FROM ")) {
        inside = line.endsWith(" AS " + name);
      }
      if (inside && !line.isBlank() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The user all images run as. */
  static int user() {
    Matcher user = Pattern.compile("(?m)^USER (\\d+):\\1$").matcher(TEXT);
    if (!user.find()) {
      throw new IllegalStateException("The Dockerfile names no user by number");
    }
    return Integer.parseInt(user.group(1));
  }
}
