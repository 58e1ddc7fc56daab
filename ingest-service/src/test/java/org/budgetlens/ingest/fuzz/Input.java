package org.budgetlens.ingest.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fuzzer's bytes: the first says what the others are.
 *
 * @param choice 0 to 127
 * @param rest the other bytes
 */
record Input(int choice, byte[] rest) {
  static Input of(byte[] bytes) {
    return bytes.length == 0
        ? new Input(0, bytes)
        : new Input(bytes[0] & 0x7F, Arrays.copyOfRange(bytes, 1, bytes.length));
  }

  /** The rest cut at NUL bytes into at most this many parts, at least one. */
  List<byte[]> parts(int most) {
    var parts = new ArrayList<byte[]>();
    int start = 0;
    for (int i = 0; i < rest.length && parts.size() < most - 1; i++) {
      if (rest[i] == 0) {
        parts.add(Arrays.copyOfRange(rest, start, i));
        start = i + 1;
      }
    }
    parts.add(Arrays.copyOfRange(rest, start, rest.length));
    return parts;
  }
}
