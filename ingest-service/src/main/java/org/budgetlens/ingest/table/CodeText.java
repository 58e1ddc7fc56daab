package org.budgetlens.ingest.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.ingest.source.Width;

/**
 * A code as a cell prints it: alone (2010301), or joined to its name (2010301-行政运行). Blanks among
 * the digits come from text recovery and are removed.
 */
public final class CodeText {
  private static final Pattern CODE =
      Pattern.compile("(?<code>\\d(?:\\s?\\d){1,11})(?:\\s*[-–—_:：]\\s*|\\s+|$)(?<name>\\D.*)?");

  private CodeText() {}

  /** The code in a cell, or empty where the cell begins with none. */
  public static Optional<Code> read(String cell) {
    Matcher match = CODE.matcher(Width.halved(cell).strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    String code = match.group("code").replaceAll("\\s", "");
    String name = match.group("name");
    if (name == null) {
      return Optional.of(Code.printed(code, null));
    }
    // The name as printed: halving changes no lengths, so the place in both texts is the same.
    String printed = cell.strip().substring(match.start("name")).strip();
    return Optional.of(Code.printed(code, printed));
  }
}
