package org.budgetlens.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginalTest {
  private static final byte[] PDF = "%PDF-1.7".getBytes(UTF_8);

  @Test
  void isShownInPlaceOnlyAsThePdfItIs() {
    assertThat(Original.mediaType("a.html", PDF)).isEqualTo("application/pdf");
    assertThat(Original.disposition("a.html", "application/pdf", true)).startsWith("inline; ");
    assertThat(Original.disposition("a.html", "application/pdf", false)).startsWith("attachment; ");
  }

  @Test
  void isNeverAPage() {
    String type = Original.mediaType("a.pdf", "<script>alert(1)</script>".getBytes(UTF_8));
    assertThat(type).isEqualTo("application/octet-stream");
    assertThat(Original.disposition("a.pdf", type, true)).startsWith("attachment; ");
  }

  @Test
  void isSavedUnderItsOwnName() {
    assertThat(Original.disposition("一/丁局\";\r\nX: 2026.txt", "application/octet-stream", false))
        .isEqualTo("attachment; filename*=UTF-8''%E4%B8%81%E5%B1%80%22%3B%0D%0AX%3A%202026.txt");
  }
}
