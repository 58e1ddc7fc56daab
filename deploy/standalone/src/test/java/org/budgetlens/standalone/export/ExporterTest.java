package org.budgetlens.standalone.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.budgetlens.standalone.api.QueryStub;
import org.budgetlens.standalone.api.UnexpectedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
  private static final List<String> PARTS =
      List.of("tables", "rows", "projects", "violations", "receipts");

  @TempDir Path folder;

  private static String document(String id, String file) {
    return """
        {"id":"%s","file":"%s","revision":1,"status":"MATERIALIZED","problems":[],\
        "counts":{"tables":1,"rows":2,"detailRows":1,"problems":0}}
        """
        .formatted(id, file);
  }

  @Test
  void everyFileHoldsTheDocumentsInTheOrderOfTheirFiles() throws Exception {
    try (var query = new QueryStub()) {
      query.at(
          "/documents", document("1", "丙.txt") + document("2", "甲.txt") + document("3", "乙.txt"));
      for (String part : PARTS) {
        query.at("/documents/1/" + part, "%s 1a\n%s 1b\n".formatted(part, part));
        query.at("/documents/2/" + part, part + " 2\n");
      }

      new Exporter(query.client()).export(Set.of("1", "2"), folder);
    }

    assertThat(Files.readAllLines(folder.resolve("documents.jsonl")))
        .containsExactly(document("1", "丙.txt").strip(), document("2", "甲.txt").strip());
    for (String part : PARTS) {
      assertThat(folder.resolve(part + ".jsonl"))
          .hasContent("%s 1a\n%s 1b\n%s 2\n".formatted(part, part, part));
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.export-*");
  }

  @Test
  void anExportThatBreaksOffLeavesWhatWasThere() throws IOException {
    Path kept = Files.writeString(folder.resolve("rows.jsonl"), "old\n");
    try (var query = new QueryStub().at("/documents", document("1", "甲.txt"))) {
      PARTS.stream()
          .filter(part -> !part.equals("violations"))
          .forEach(part -> query.at("/documents/1/" + part, "new\n"));

      assertThatThrownBy(() -> new Exporter(query.client()).export(Set.of("1"), folder))
          .isInstanceOf(UnexpectedAnswer.class)
          .hasMessageContaining("/documents/1/violations");
    }

    assertThat(kept).hasContent("old\n");
    assertThat(folder).isDirectoryNotContaining("glob:**documents.jsonl");
    assertThat(folder).isDirectoryNotContaining("glob:**.export-*");
  }
}
