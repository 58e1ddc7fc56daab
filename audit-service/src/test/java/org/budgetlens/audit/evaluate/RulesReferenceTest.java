package org.budgetlens.audit.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.budgetlens.audit.Packs;
import org.junit.jupiter.api.Test;

class RulesReferenceTest {
  private static final Path PAGE = Path.of("../docs/reference/rules.md");

  @Test
  void thePageSaysWhatThePackSays() throws IOException {
    String page = RulesReference.of(Packs.national());
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(PAGE, page, UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8))
        .as("write it anew with -Dreference.write=true")
        .isEqualTo(page);
  }
}
