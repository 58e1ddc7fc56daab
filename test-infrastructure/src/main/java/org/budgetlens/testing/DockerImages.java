package org.budgetlens.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The images of the containers that tests run on. An engine that answers is not enough: where its
 * registry cannot be reached, every test would wait for minutes and fail.
 */
final class DockerImages {
  static final String KAFKA = "apache/kafka-native:4.1.1";
  static final String POSTGRES = "postgres:18-alpine";

  /** Removes the containers in the end; its version is Testcontainers' own choice. */
  private static final String REMOVER = "testcontainers/ryuk:";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private DockerImages() {}

  /** Whether this machine's engine has all of them. */
  static boolean areThere() {
    return areAmong(
        listed(List.of("docker", "image", "ls", "--format", "{{.Repository}}:{{.Tag}}")));
  }

  static boolean areAmong(List<String> images) {
    return images.contains(KAFKA)
        && images.contains(POSTGRES)
        && images.stream().anyMatch(image -> image.startsWith(REMOVER));
  }

  /** The lines that a command prints; none if it cannot be run, fails or hangs. */
  static List<String> listed(List<String> command) {
    try {
      // A file, because who waits for the end of a pipe's text waits for a command that hangs too.
      Path printed = Files.createTempFile("docker-images", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0) {
          return Files.readAllLines(printed, UTF_8);
        }
        process.destroyForcibly();
        return List.of();
      } finally {
        Files.delete(printed);
      }
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
