package org.budgetlens.contracts.table;

import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read or established. Published with the document; nothing is dropped
 * silently.
 *
 * @param code what kind of problem, stable and machine-readable, e.g. TABLE_NOT_READ
 * @param level how much it matters
 * @param table index of the table it concerns; null for the whole document
 * @param source where it stands; null for the whole document
 * @param text the text in question, shortened; null where there is none
 * @param message the reason and what to do, for people
 */
public record Problem(
    String code,
    Level level,
    @Nullable Integer table,
    @Nullable Source source,
    @Nullable String text,
    Localized message) {

  /** How much a problem matters. */
  public enum Level {
    /** The document, or figures in it, could not be read. */
    ERROR,
    /** Something was left out or is unknown; the figures that were read are right. */
    WARNING,
    /** Worth knowing. */
    INFO
  }
}
