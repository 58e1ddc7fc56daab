package org.budgetlens.ingest.table;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.source.Width;

/** The unit of amounts as it is printed: on a line of its own, behind a title, or in a label. */
final class PrintedUnit {
  private static final String UNIT = "(?<unit>亿元|万元|千元|百万元|元)";
  private static final Pattern SIGNED =
      Pattern.compile(".*单位[:：]?\\s*(?:人民币)?[/:：]?" + UNIT + "(?:[,，、]?\\s*%|\\(人民币\\))?[)）]?$");
  private static final Pattern IN_LABEL =
      Pattern.compile("\\((?:金额)?(?:单位[:：]?)?(?:人民币)?" + UNIT + "\\)$");
  private static final Pattern IN_TITLE =
      Pattern.compile("[\\s(（,，]*(?:金额|计量|货币)?单位[:：].*$|[(（](?:人民币)?(?:亿元|万元|千元|百万元|元)[)）]\\s*$");

  private PrintedUnit() {}

  /** The unit a line or cell signs: 金额单位：万元. */
  static Optional<AmountUnit> signed(String text) {
    return unit(SIGNED.matcher(Width.halved(text).strip()), false);
  }

  /** Whether a text signs a unit, known or not. */
  static boolean isSigned(String text) {
    return text.indexOf('元') >= 0 && SIGNED.matcher(Width.halved(text).strip()).matches();
  }

  /** The unit a label ends with: 金额（万元）. */
  static Optional<AmountUnit> inLabel(String label) {
    return unit(IN_LABEL.matcher(label), true);
  }

  /** A label without its unit. */
  static String without(String label) {
    return label.indexOf('元') < 0 ? label : IN_LABEL.matcher(label).replaceFirst("");
  }

  /** A title without the unit behind it. */
  static String withoutIn(String title) {
    return title.indexOf('元') < 0 ? title : IN_TITLE.matcher(title).replaceFirst("");
  }

  private static Optional<AmountUnit> unit(Matcher match, boolean anywhere) {
    if (!(anywhere ? match.find() : match.matches())) {
      return Optional.empty();
    }
    String unit = Objects.requireNonNull(match.group("unit"));
    return unit.equals("百万元") ? Optional.empty() : Optional.of(AmountUnit.of(unit));
  }
}
