package org.budgetlens.audit.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the packs that come with the service. */
public final class PackResources {
  private PackResources() {}

  /**
   * Reads a pack from the class path.
   *
   * @throws PackException if it is not a pack
   * @throws UncheckedIOException if there is no such file
   */
  public static RulePack load(String file) {
    try (InputStream stream = PackResources.class.getClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new FileNotFoundException("No such rule pack on the class path: " + file);
      }
      return PackLoader.load(file, new String(stream.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
