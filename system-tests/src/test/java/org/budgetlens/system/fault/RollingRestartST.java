package org.budgetlens.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service is redeployed on a working day, one instance after the other. */
class RollingRestartST {
  private static final int DOCUMENTS = 16;
  private static final long SEED = 7;

  @TempDir Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void nothingIsLostAndReadersHardlyNotice() throws Exception {
    List<Path> documents = Departments.write(folder.resolve("documents"), DOCUMENTS, SEED);
    try (var cluster = new Cluster(folder.resolve("cluster"), client)) {
      Cluster.SERVICES.forEach(service -> cluster.add(service).awaitReady(client));
      var uploads = new Uploads(cluster, client);
      int submitted = 0;
      try (var reader = new Reader(cluster, client)) {
        for (String service : Cluster.SERVICES) {
          for (Instance instance : cluster.of(service)) {
            uploads.submit(documents.get(submitted++));
            uploads.submit(documents.get(submitted++));
            instance.stop();
            instance.start();
            instance.awaitReady(client);
          }
        }
        assertThat(submitted).isEqualTo(DOCUMENTS);
        assertThat(reader.answers()).isPositive();
        assertThat(reader.longestOutage())
            .as("the longest time without an answer, of %d answers", reader.answers())
            .isLessThan(Reader.PROBE_INTERVAL.plusSeconds(1));
      }
      var exports = new Exports(client, cluster.of("query").getFirst().address());
      Awaitility.await("all documents")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> exports.materialized() == DOCUMENTS);
      Path out = folder.resolve("exports");
      exports.write(out);
      List<String> rows = Files.readAllLines(out.resolve("rows.jsonl"));
      assertThat(rows).hasSize(printedRows(documents)).doesNotHaveDuplicates();
      assertThat(Files.readAllLines(out.resolve("receipts.jsonl"))).hasSize(DOCUMENTS);
    }
  }

  /** Every line of a document's only table behind its two lines of header. */
  private static int printedRows(List<Path> documents) throws Exception {
    int rows = 0;
    for (Path document : documents) {
      rows +=
          (int)
              Files.readAllLines(document).stream()
                  .filter(line -> line.matches("(\\d{7}-|合计).*\\d.*"))
                  .count();
    }
    return rows;
  }
}
