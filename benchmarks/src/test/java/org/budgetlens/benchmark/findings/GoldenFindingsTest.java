package org.budgetlens.benchmark.findings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.budgetlens.audit.evaluate.Evaluation;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.benchmark.Published;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.ingest.publish.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact findings of whole documents, read from the printed text, classified and audited as the
 * services do it. Each list is a table in {@code src/test/resources/findings}.
 *
 * <p>Where a list changes, the new one is written to {@code target/findings}: read every line that
 * differs against the document, and replace the old one if all of them are true.
 */
class GoldenFindingsTest {
  private static final List<Path> DOCUMENTS =
      List.of(Path.of("../samples"), Path.of("src/test/resources/documents"));
  private static final Path LISTS = Path.of("src/test/resources/findings");
  private static final Path WRITTEN = Path.of("target/findings");

  private final Evaluator evaluator = new Evaluator(PackResources.load("packs/national.yaml"));

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentHasTheseFindingsAndNoOthers(Path document) throws IOException {
    Publication publication =
        Published.of(document.getFileName().toString(), Files.readAllBytes(document));
    List<BudgetRow> rows = Published.classified(publication.rows());

    Evaluation evaluation = evaluator.evaluate(publication.seal(), rows::forEach);

    String table = FindingsTable.of(document.getFileName().toString(), rows.size(), evaluation);
    String list = listOf(document);
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(list), table, UTF_8);
    assertThat(LISTS.resolve(list)).exists().hasContent(table);
  }

  @Test
  void everyListBelongsToADocument() throws IOException {
    try (Stream<Path> lists = Files.list(LISTS)) {
      assertThat(lists.map(list -> list.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              documents().map(GoldenFindingsTest::listOf).collect(Collectors.toSet()));
    }
  }

  static Stream<Path> documents() throws IOException {
    var documents = new TreeSet<Path>();
    for (Path folder : DOCUMENTS) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".txt")).forEach(documents::add);
      }
    }
    return documents.stream();
  }

  private static String listOf(Path document) {
    return document.getFileName().toString().replace(".txt", ".md");
  }
}
