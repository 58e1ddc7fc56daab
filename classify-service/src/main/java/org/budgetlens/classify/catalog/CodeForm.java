package org.budgetlens.classify.catalog;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** What the codes of each classification look like. */
public final class CodeForm {
  /** Digits of a 类, 款 and 项 of the functional classification; 类 and 款 of the economic ones. */
  private static final int CLASS_DIGITS = 3;

  private static final int GROUP_DIGITS = 5;
  private static final int ITEM_DIGITS = 7;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Digits that a document keeps apart: 201|01|01, 201-01-01, 2 010 101. */
  private static final Pattern SEPARATED = Pattern.compile("[0-9]+(?:[\\s|./_·-]+[0-9]+)*");

  private static final Pattern SEPARATORS = Pattern.compile("[^0-9]+");

  private CodeForm() {}

  /** Whether the kind's codes are digits whose beginning is their parent's code. */
  public static boolean isNumbered(CodeKind kind) {
    return switch (kind) {
      case FUNCTION, GOVERNMENT, DEPARTMENT -> true;
      case ORGANISATION, INCOME_SOURCE, PURCHASED_SERVICE -> false;
    };
  }

  /** The digits of a printed code in one piece and half-width; what is no such code stays as is. */
  public static String joined(String printed) {
    if (DIGITS.matcher(printed).matches()) {
      return printed;
    }
    String halfWidth = Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
    return SEPARATED.matcher(halfWidth).matches()
        ? SEPARATORS.matcher(halfWidth).replaceAll("")
        : printed;
  }

  /** How many digits a code of this level has. */
  static int digits(CatalogLevel level) {
    return switch (level) {
      case CLASS -> CLASS_DIGITS;
      case GROUP -> GROUP_DIGITS;
      case ITEM, LOCAL -> ITEM_DIGITS;
    };
  }

  /** Whether a kind has codes of this level. */
  static boolean has(CodeKind kind, CatalogLevel level) {
    return switch (kind) {
      case FUNCTION, PURCHASED_SERVICE -> level != CatalogLevel.LOCAL;
      case GOVERNMENT, ORGANISATION, INCOME_SOURCE ->
          level == CatalogLevel.CLASS || level == CatalogLevel.GROUP;
      case DEPARTMENT -> level != CatalogLevel.ITEM;
    };
  }

  /** The level as files write it: 类, 款, 项, local, or its English name. */
  static Optional<CatalogLevel> level(String written) {
    return switch (written) {
      case "类", "CLASS" -> Optional.of(CatalogLevel.CLASS);
      case "款", "GROUP" -> Optional.of(CatalogLevel.GROUP);
      case "项", "ITEM" -> Optional.of(CatalogLevel.ITEM);
      case "local", "LOCAL", "地方" -> Optional.of(CatalogLevel.LOCAL);
      default -> Optional.empty();
    };
  }

  /** The level that a code's length says, empty where none does. */
  static Optional<CatalogLevel> levelOf(CodeKind kind, String code) {
    return switch (code.length()) {
      case CLASS_DIGITS -> Optional.of(CatalogLevel.CLASS);
      case GROUP_DIGITS -> Optional.of(CatalogLevel.GROUP);
      case ITEM_DIGITS ->
          Optional.of(kind == CodeKind.FUNCTION ? CatalogLevel.ITEM : CatalogLevel.LOCAL);
      default -> Optional.empty();
    };
  }

  /** The code one level up, null for a 类. */
  public static @Nullable String parent(String code) {
    return code.length() <= CLASS_DIGITS ? null : code.substring(0, code.length() - 2);
  }

  /** The 款 a code lies in, or the code itself where it is none below a 款. */
  public static String group(String code) {
    return code.length() <= GROUP_DIGITS ? code : code.substring(0, GROUP_DIGITS);
  }

  /** The 类 a code lies in. */
  public static String top(String code) {
    return code.length() <= CLASS_DIGITS ? code : code.substring(0, CLASS_DIGITS);
  }

  /** Whether a kind can have a code of this form. */
  public static boolean isPossible(CodeKind kind, String code) {
    return isDigits(code) && levelOf(kind, code).filter(level -> has(kind, level)).isPresent();
  }

  /** Whether a code has the length of a 款. */
  public static boolean isGroup(String code) {
    return code.length() == GROUP_DIGITS;
  }

  /** Whether a code has the length of a city's own code under a 款. */
  public static boolean isLocal(CodeKind kind, String code) {
    return kind == CodeKind.DEPARTMENT
        && code.length() == ITEM_DIGITS
        && DIGITS.matcher(code).matches();
  }

  static boolean isDigits(String code) {
    return DIGITS.matcher(code).matches();
  }
}
