package org.budgetlens.classify.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.budgetlens.classify.catalog.Names;
import org.jspecify.annotations.Nullable;

/**
 * Something on a row that no catalog confirms.
 *
 * @param kind a kind of code, or {@link #PAIR}
 * @param code the printed code, government-department for a pair; empty for a line without one
 * @param name the printed name; empty where none is printed
 * @param problem what is the matter with it
 * @param catalogName the catalog's name, null where it has none
 * @param alternatives for a pair, the government codes that would be official; null otherwise
 */
public record Finding(
    String kind,
    String code,
    String name,
    Problem problem,
    @Nullable String catalogName,
    @Nullable String alternatives) {
  /** The kind of a pair of economic codes. */
  public static final String PAIR = "pair";

  /** What is the matter. */
  public enum Problem {
    /** The catalog is complete and does not know the code. */
    UNKNOWN,
    /** The catalog calls the code something else. */
    NAME_MISMATCH,
    /** The code is of other years. */
    OUT_OF_PERIOD,
    /** The catalog may be incomplete here. */
    ABSENT,
    /** The official table does not have the pair. */
    UNOFFICIAL_PAIR,
    /** A printed line of 收支总表 has no counterpart. */
    UNKNOWN_LINE
  }

  /** The review it belongs to: the same for the same code and name in the same year. */
  public String review(@Nullable Integer year) {
    String subject = String.join("|", kind, code, Names.normalize(name), problem.name());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest((subject + "|" + year).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
