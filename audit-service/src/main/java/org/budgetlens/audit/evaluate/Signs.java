package org.budgetlens.audit.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.audit.Formula;

/** The signs of names in formulas that only add and subtract. */
final class Signs {
  private static final Pattern SUM =
      Pattern.compile("\\s*-?\\s*[A-Za-z_]\\w*(\\s*[-+]\\s*[A-Za-z_]\\w*)*\\s*");
  private static final Pattern TERM = Pattern.compile("([-+]?)\\s*([A-Za-z_]\\w*)");

  private Signs() {}

  /** +1 or −1 by name; empty for another formula, or one with a name twice. */
  static Optional<Map<String, Integer>> of(Formula formula) {
    String text = formula.toString();
    if (!SUM.matcher(text).matches()) {
      return Optional.empty();
    }
    var signs = new LinkedHashMap<String, Integer>();
    Matcher matcher = TERM.matcher(text);
    while (matcher.find()) {
      if (signs.put(matcher.group(2), matcher.group(1).equals("-") ? -1 : 1) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(signs);
  }
}
