package org.budgetlens.audit.lifecycle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.audit.PrintedText;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are kept together: all of one department of one district, of every year and kind.
 * Found from a slot alone, so that a person's decision finds its way too.
 */
public final class Office {
  /** District, department, fiscal year, kind. */
  private static final Pattern SLOT = Pattern.compile("([0-9]{6})/(.+)/([0-9]{4})/([A-Z_]+)");

  /** A second name behind the first: 北京市东城区科学技术和信息化局(北京市东城区大数据管理局). */
  private static final Pattern SECOND_NAME = Pattern.compile("(.{4,})\\((.{4,})\\)");

  private Office() {}

  /** The office of a slot; the slot itself where district or department are not known. */
  public static String of(String slot) {
    Matcher parts = SLOT.matcher(slot);
    return parts.matches() ? named(parts.group(1), parts.group(2)) : slot;
  }

  /**
   * The office of a unit's department; null for what is no unit, or whose department is unknown.
   */
  public static @Nullable String above(@Nullable Organisation organisation) {
    String parent = organisation == null ? null : organisation.parent();
    if (organisation == null || organisation.kind() != OrganisationKind.UNIT || parent == null) {
      return null;
    }
    int end = parent.indexOf('/');
    return end < 0 ? null : named(parent.substring(0, end), parent.substring(end + 1));
  }

  private static String named(String district, String department) {
    String name = PrintedText.plain(department);
    Matcher two = SECOND_NAME.matcher(name);
    return district + "/" + (two.matches() ? two.group(1) : name);
  }
}
