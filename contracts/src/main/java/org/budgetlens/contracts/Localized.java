package org.budgetlens.contracts;

/**
 * A message for people, in Chinese and English.
 *
 * @param zh the Chinese text, shown first
 * @param en the English text
 */
public record Localized(String zh, String en) {
  public Localized {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("A message needs both a Chinese and an English text");
    }
  }
}
