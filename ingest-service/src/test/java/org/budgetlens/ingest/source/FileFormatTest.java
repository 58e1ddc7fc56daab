package org.budgetlens.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FileFormatTest {
  @Test
  void tellsFormatsByContent() {
    assertThat(FileFormat.of("%PDF-1.7".getBytes(UTF_8))).isEqualTo(FileFormat.PDF);
    assertThat(FileFormat.of(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(FileFormat.ZIP);
    assertThat(
            FileFormat.of(
                new byte[] {
                  (byte) 0xD0,
                  (byte) 0xCF,
                  0x11,
                  (byte) 0xE0,
                  (byte) 0xA1,
                  (byte) 0xB1,
                  0x1A,
                  (byte) 0xE1
                }))
        .isEqualTo(FileFormat.OLE);
    assertThat(FileFormat.of("收支总表\t1".getBytes(UTF_8))).isEqualTo(FileFormat.TEXT);
    assertThat(FileFormat.of("合计\t12.50\n".repeat(20).getBytes(UTF_16LE)))
        .isEqualTo(FileFormat.TEXT);
  }

  @Test
  void takesRandomBytesForBinary() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);

    assertThat(FileFormat.of(noise)).isEqualTo(FileFormat.BINARY);
  }
}
