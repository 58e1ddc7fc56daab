package org.budgetlens.standalone.option;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How the command is used. The script prints the same file, without a build. */
public final class Help {
  private static final String RESOURCE = "help.txt";

  private Help() {}

  /** The text behind {@code --help}. */
  public static String text() {
    try (var resource = Help.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Not on the class path: " + RESOURCE);
      }
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }
}
