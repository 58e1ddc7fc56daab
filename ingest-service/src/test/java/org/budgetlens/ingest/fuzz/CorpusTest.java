package org.budgetlens.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kept input, whole and damaged in seeded ways, is read or refused in time. The folder an
 * input is kept in names the target it is for.
 */
class CorpusTest {
  /** What a fuzzer calls. */
  private interface Target {
    void test(byte[] input) throws IOException;
  }

  private static final Map<String, Target> TARGETS =
      Map.ofEntries(
          Map.entry("document", ReadersFuzz::fuzzerTestOneInput),
          Map.entry("forms", ReadersFuzz::fuzzerTestOneInput),
          Map.entry("text", TextFuzz::fuzzerTestOneInput),
          Map.entry("collapsed", CollapsedFuzz::fuzzerTestOneInput),
          Map.entry("pdf", PdfFuzz::fuzzerTestOneInput),
          Map.entry("xlsx", XlsxFuzz::fuzzerTestOneInput),
          Map.entry("xls", XlsFuzz::fuzzerTestOneInput),
          Map.entry("doc", DocFuzz::fuzzerTestOneInput),
          Map.entry("docx", DocxFuzz::fuzzerTestOneInput),
          Map.entry("html", HtmlFuzz::fuzzerTestOneInput),
          Map.entry("csv", CsvFuzz::fuzzerTestOneInput),
          Map.entry("archive", ArchiveFuzz::fuzzerTestOneInput));
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int DAMAGES = Integer.getInteger("corpus.damages", 4);

  static List<Path> corpus() throws IOException {
    try (Stream<Path> forms = Files.walk(RESOURCES.resolve("forms"));
        Stream<Path> kept = Files.walk(RESOURCES.resolve("fuzz"))) {
      return Stream.concat(forms, kept).filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void isReadOrRefused(Path file) throws IOException {
    String folder = Objects.requireNonNull(file.getParent()).getFileName().toString();
    Target target = Objects.requireNonNull(TARGETS.get(folder), folder);
    byte[] content = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(
        LONGEST,
        () -> {
          target.test(content);
          for (int seed = 0; seed < DAMAGES; seed++) {
            target.test(damaged(content, new Random(seed)));
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
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length + 1))
        : damaged;
  }
}
