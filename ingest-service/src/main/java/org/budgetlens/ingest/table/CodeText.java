package org.budgetlens.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.ingest.source.Width;

/**
 * A code as a cell prints it: alone (2010301), joined to its name (2010301-行政运行, 2010301行政运行), or
 * with its levels apart (201/03/01). Blanks among the digits come from text recovery and are
 * removed.
 */
public final class CodeText {
  private static final Pattern CODE =
      Pattern.compile("(?<code>\\d(?:\\s?\\d){1,11})(?:\\s*[-–—_:：]\\s*|\\s+|$)(?<name>\\D.*)?");

  /** A 类, 款 or 项 with its name right behind it; 120急救中心 and 2024年 begin with no code. */
  private static final Pattern GLUED =
      Pattern.compile("(?<code>[235]\\d{2}(?:\\d{2}){0,2})(?<name>\\p{IsHan}.*)");

  private static final Pattern LEVELS =
      Pattern.compile(
          "(?<code>\\d{3}([/.])\\d{2}(?:\\2\\d{2})?)(?:\\s*[-–—_:：]\\s*|\\s*|$)(?<name>\\p{IsHan}.*)?");

  private static final Pattern APART = Pattern.compile("[\\s/.]");
  private static final List<Pattern> FORMS = List.of(CODE, GLUED, LEVELS);

  private CodeText() {}

  /** The code in a cell, or empty where the cell begins with none. */
  public static Optional<Code> read(String cell) {
    String halved = Width.halved(cell).strip();
    return FORMS.stream()
        .map(form -> form.matcher(halved))
        .filter(Matcher::matches)
        .findFirst()
        .map(match -> code(cell, match));
  }

  private static Code code(String cell, Matcher match) {
    String code = APART.matcher(match.group("code")).replaceAll("");
    String name = match.group("name");
    if (name == null) {
      return Code.printed(code, null);
    }
    // The name as printed: halving changes no lengths, so the place in both texts is the same.
    String printed = cell.strip().substring(match.start("name")).strip();
    return Code.printed(code, printed);
  }
}
