package org.budgetlens.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this checkout. */
final class Checkout {
  private static final Path ROOT = root();

  private Checkout() {}

  /** A file or folder by its path from the root of the checkout. */
  static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  /** Path from the root of the checkout, for messages. */
  static String name(Path path) {
    return ROOT.relativize(path).toString();
  }

  static String text(String relative) {
    return text(path(relative));
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files below a folder with this ending, in the order of their names; not what builds and
   * scripts left.
   */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(path(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .filter(
              file ->
                  !file.toString().contains("/target/") && !file.toString().contains("/secrets/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
