package org.budgetlens.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus, whole and damaged in seeded ways, is read or refused in time. */
class CorpusTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int DAMAGES = Integer.getInteger("corpus.damages", 20);

  static List<Path> corpus() throws IOException {
    try (Stream<Path> forms = Files.walk(Path.of("src/test/resources/forms"));
        Stream<Path> kept = Files.walk(Path.of("src/test/resources/fuzz"))) {
      return Stream.concat(forms, kept).filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void isReadOrRefused(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(
        LONGEST,
        () -> {
          ReadersFuzz.fuzzerTestOneInput(content);
          for (int seed = 0; seed < DAMAGES; seed++) {
            ReadersFuzz.fuzzerTestOneInput(damaged(content, new Random(seed)));
          }
        });
  }

  /** Some bytes changed, or the end cut off. */
  private static byte[] damaged(byte[] content, Random random) {
    byte[] damaged = content.clone();
    int changes = 1 + random.nextInt(20);
    for (int i = 0; i < changes && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length + 1))
        : damaged;
  }
}
