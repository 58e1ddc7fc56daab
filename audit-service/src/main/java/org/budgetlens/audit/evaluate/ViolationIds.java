package org.budgetlens.audit.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stable ids: the same rule, slot and subject have the same id in every revision, however rows
 * move.
 */
public final class ViolationIds {
  private static final int BYTES = 16;

  private ViolationIds() {}

  /** The first 16 bytes of SHA-256 over rule, slot and subject key, as 32 hexadecimal digits. */
  public static String of(String rule, String slot, String subjectKey) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", rule, slot, subjectKey).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
