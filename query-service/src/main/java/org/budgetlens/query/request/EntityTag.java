package org.budgetlens.query.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Says which state of something a reader has: the same answer has the same tag (RFC 9110).
 *
 * @param value as in the header {@code ETag}; weak, because compression changes the bytes
 */
public record EntityTag(String value) {
  private static final int BYTES = 16;
  private static final String ANY = "*";

  /** The tag of an answer. */
  public static EntityTag of(String answer) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.getBytes(UTF_8));
      String hex = HexFormat.of().formatHex(digest, 0, BYTES);
      return new EntityTag("W/\"" + hex + "\"");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether a reader has this state already.
   *
   * @param ifNoneMatch the header {@code If-None-Match}; null where there is none
   */
  public boolean isKnown(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && (ifNoneMatch.strip().equals(ANY)
            || Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(it -> it.startsWith("W/") ? it : "W/" + it)
                .anyMatch(value::equals));
  }
}
