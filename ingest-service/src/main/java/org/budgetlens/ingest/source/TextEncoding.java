package org.budgetlens.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.budgetlens.contracts.Localized;

/**
 * Finds the encoding of a text: UTF-8, UTF-16 or GB18030, which the offices of mainland China use.
 * Decoding is strict: a text with a broken byte is refused, because a figure could hide in it.
 */
final class TextEncoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What became of decoding. */
  sealed interface Decoded {
    /** The text, and the encoding it was in. */
    record Text(String text, Charset charset) implements Decoded {}

    /** Why it could not be decoded. */
    record Broken(Localized reason) implements Decoded {}
  }

  private TextEncoding() {}

  static Decoded decode(byte[] content) {
    Optional<Charset> wide = utf16(content);
    if (wide.isPresent()) {
      return strict(content, wide.get());
    }
    Decoded utf8 = strict(content, UTF_8);
    if (utf8 instanceof Decoded.Text) {
      return utf8;
    }
    Decoded gb = strict(content, GB18030);
    if (gb instanceof Decoded.Text text && !damagedUtf8(content) && reads(text.text())) {
      return gb;
    }
    return utf8;
  }

  /** UTF-16 by its byte order mark, or by NUL bytes on one side only (ASCII digits and tabs). */
  static Optional<Charset> utf16(byte[] content) {
    if (content.length >= 2) {
      int first = content[0] & 0xFF;
      int second = content[1] & 0xFF;
      if (first == 0xFF && second == 0xFE) {
        return Optional.of(UTF_16LE);
      }
      if (first == 0xFE && second == 0xFF) {
        return Optional.of(UTF_16BE);
      }
    }
    int even = 0;
    int odd = 0;
    int length = Math.min(content.length, 4096);
    for (int i = 0; i < length; i++) {
      if (content[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (content.length % 2 != 0 || even + odd < length / 20 || even + odd == 0) {
      return Optional.empty();
    }
    if (even == 0) {
      return Optional.of(UTF_16LE);
    }
    return odd == 0 ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static Decoded strict(byte[] content, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate((int) (content.length * decoder.maxCharsPerByte()) + 2);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      return new Decoded.Broken(brokenAt(content, in.position()));
    }
    String text = out.flip().toString();
    return new Decoded.Text(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
  }

  private static Localized brokenAt(byte[] content, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return new Localized(
        "文件编码损坏：既不是完整的 UTF-8，也不是 GB18030 或 UTF-16（第 %d 行，第 %d 字节）。请重新导出后再提交。"
            .formatted(line, position + 1),
        "Broken encoding: not complete UTF-8, and neither GB18030 nor UTF-16 (line %d, byte %d). Export the file again."
            .formatted(line, position + 1));
  }

  /**
   * Whether this is UTF-8 with a few broken bytes: then most of its multi-byte sequences are whole.
   * In GB18030 text hardly any are.
   */
  private static boolean damagedUtf8(byte[] content) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < content.length; ) {
      int lead = content[i] & 0xFF;
      int length =
          lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
      if (length == 1) {
        i++;
        continue;
      }
      boolean complete = length > 0 && i + length <= content.length;
      for (int j = 1; complete && j < length; j++) {
        complete = (content[i + j] & 0xC0) == 0x80;
      }
      if (complete) {
        whole += length == 2 ? 0 : 1; // pairs are common in GB18030 by chance
        i += length;
      } else {
        broken++;
        do {
          i++;
        } while (i < content.length && (content[i] & 0xC0) == 0x80);
      }
    }
    return whole > broken;
  }

  /** Whether a decoded text consists of what Chinese documents print. */
  private static boolean reads(String text) {
    long strange = text.chars().filter(c -> !expected(c)).count();
    return strange * 50 < text.length();
  }

  private static boolean expected(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\f'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0x2000 && c <= 0x26FF)
        || (c >= 0x3000 && c <= 0x33FF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || c == 0xA0
        || c == 0xB7
        || c == 0xD7;
  }
}
