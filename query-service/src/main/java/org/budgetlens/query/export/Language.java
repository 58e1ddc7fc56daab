package org.budgetlens.query.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that workbooks are written in. */
public enum Language {
  ZH,
  EN;

  /** The language of this name, e.g. zh. */
  public static Optional<Language> named(String name) {
    return Arrays.stream(values()).filter(it -> it.id().equals(name)).findFirst();
  }

  /** Their names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Language::id).toList();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
