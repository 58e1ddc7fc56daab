package org.budgetlens.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViolationFileTest {
  private static final String CELL =
      """
      {"document":"%1$s","table":{"index":0,"title":"支出总表","type":"EXPENDITURE_SUMMARY"},\
      "sequence":%2$d,"source":{"lines":[9]},"label":"行","column":"total","sign":1,"fen":%3$d,\
      "step":1,"printed":"x"}""";

  @TempDir Path folder;

  @Test
  void recomputesEveryLineAndNamesTheOneThatIsWrong() throws IOException {
    Path file = folder.resolve("violations.jsonl");
    Files.writeString(file, line(500, 400, 100) + "\n\n" + line(500, 400, 99) + "\n");

    ViolationFile verified = ViolationFile.verify(file);

    assertThat(verified.violations()).isEqualTo(2);
    assertThat(verified.mistakes())
        .singleElement()
        .asString()
        .startsWith("violations.jsonl:3 COL-001 aa: difference");
  }

  @Test
  void aLineThatIsNoViolationIsAMistake() throws IOException {
    Path file = folder.resolve("violations.jsonl");
    Files.writeString(file, "{\"id\":1}\n");

    assertThat(ViolationFile.verify(file).mistakes()).hasSize(1);
  }

  private static String line(long left, long right, long difference) {
    String id = "ab".repeat(32);
    return """
        {"id":"aa","rule":{"id":"COL-001","version":1,"pack":"national@1"},"severity":"ERROR",\
        "document":{"id":"%1$s","file":"a.txt","slot":"s","revision":1},"subject":{"key":"k"},\
        "left":{"label":{"zh":"左","en":"l"},"fen":%2$d,"step":1,"contributions":[%5$s]},\
        "right":{"label":{"zh":"右","en":"r"},"fen":%3$d,"step":1,"contributions":[%6$s]},\
        "difference":%4$d,"tolerance":1,"materiality":0.2,"message":{"zh":"差","en":"d"},\
        "status":"OPEN","firstSeen":{"document":"%1$s","revision":1},\
        "lastSeen":{"document":"%1$s","revision":1}}"""
        .formatted(
            id, left, right, difference, CELL.formatted(id, 1, left), CELL.formatted(id, 2, right));
  }
}
