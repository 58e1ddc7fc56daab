package org.budgetlens.standalone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.audit.Verification;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;

/**
 * Violations as {@code ./run --out} writes them, one per line, each recomputed from its own
 * evidence.
 *
 * @param file the file
 * @param violations how many there are
 * @param mistakes what does not recompute, with line and violation
 */
public record ViolationFile(Path file, int violations, List<String> mistakes) {
  public ViolationFile {
    mistakes = List.copyOf(mistakes);
  }

  /**
   * Recomputes every violation of a file.
   *
   * @throws IOException if the file cannot be read
   */
  public static ViolationFile verify(Path file) throws IOException {
    var mistakes = new ArrayList<String>();
    int violations = 0;
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          violations++;
          verify(file.getFileName() + ":" + number, line, mistakes);
        }
      }
    }
    return new ViolationFile(file, violations, mistakes);
  }

  private static void verify(String place, String line, List<String> mistakes) {
    try {
      Violation violation =
          EventJson.read(line.getBytes(UTF_8), EventType.VIOLATION, Violation.class);
      Verification.of(violation)
          .mistakes()
          .forEach(
              mistake ->
                  mistakes.add(
                      place + " " + violation.rule().id() + " " + violation.id() + ": " + mistake));
    } catch (UncheckedIOException e) {
      mistakes.add(place + " 不是违规记录 · not a violation: " + e.getMessage());
    }
  }
}
