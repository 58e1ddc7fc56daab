package org.budgetlens.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are gone when this JVM is, however it ends. */
public final class TemporaryFolder {
  /** What still runs in the folder, and is ending too, may write a last file: so try again. */
  private static final String SCRIPT =
      """
      tries=0
      while [ -e "$1" ] && [ "$tries" -lt 50 ]; do
        rm -rf -- "$1" 2>/dev/null
        sleep 0.2
        tries=$((tries + 1))
      done
      """;

  private TemporaryFolder() {}

  /**
   * Makes an empty folder.
   *
   * @param prefix how its name begins
   */
  public static Path create(String prefix) {
    try {
      Path folder = Files.createTempDirectory(prefix);
      Testament.deposit(SCRIPT, folder.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a temporary folder", e);
    }
  }
}
