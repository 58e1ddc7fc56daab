package org.budgetlens.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.contracts.table.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReaderTest {
  private static final String TEXT =
      "预算03表 支出总表\n\n金额单位：万元\n\n项 目\t预算数\r\n<b>合 计</b>\t<b>16,258.676349</b>\t\n";

  static Stream<Charset> encodings() {
    return Stream.of(UTF_8, Charset.forName("GB18030"), UTF_16, UTF_16LE, UTF_16BE);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsTheSameLinesInEveryEncoding(Charset encoding) {
    SourceDocument document = read(TEXT.getBytes(encoding));

    assertThat(document.lines()).hasSize(7);
    assertThat(document.lines().get(0).printed()).containsExactly("预算03表 支出总表");
    assertThat(document.lines().get(4).printed()).containsExactly("项 目", "预算数");
    assertThat(document.lines().get(4).source()).isEqualTo(Source.lines(5));
  }

  @Test
  void leavesOutMarkupAndKeepsBlankCells() {
    Line total = read(TEXT.getBytes(UTF_8)).lines().get(5);

    assertThat(total.cells().stream().map(Cell::text).toList())
        .isEqualTo(List.of("合 计", "16,258.676349", ""));
  }

  @Test
  void leavesOutAByteOrderMark() {
    assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_8)).lines().getFirst().text(0))
        .isEqualTo("预算03表 支出总表");
  }

  @Test
  void refusesATextWithABrokenByteAndSaysWhere() {
    byte[] broken = TEXT.getBytes(UTF_8);
    broken[broken.length - 30] = (byte) 0xFF;

    assertThat(TextReader.read(broken))
        .isInstanceOfSatisfying(
            TextReader.Result.Refused.class,
            refused -> assertThat(refused.reason().zh()).contains("编码损坏", "第 6 行"));
  }

  @Test
  void refusesATruncatedCharacterAtTheEnd() {
    byte[] whole = "预算数".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThat(TextReader.read(cut)).isInstanceOf(TextReader.Result.Refused.class);
  }

  private static SourceDocument read(byte[] content) {
    return ((TextReader.Result.Read) TextReader.read(content)).document();
  }
}
