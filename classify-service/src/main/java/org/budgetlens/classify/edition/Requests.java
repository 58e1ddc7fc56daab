package org.budgetlens.classify.edition;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/** What requests must bring with them. */
public final class Requests {
  private Requests() {}

  /** A kind of code by its name in addresses. */
  public static CodeKind kind(String name) {
    return CodeKind.of(name)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "没有这种分类：%s / There is no such kind of code: %s".formatted(name, name)));
  }

  /** Who decides something; it is kept for ever, so it must be said. */
  public static String actor(@Nullable String by) {
    if (by == null || by.isBlank() || by.length() > 100) {
      throw new BadRequestException(
          "请注明操作人（by 或 X-Actor，1–100字）。 / Say who decides this (by or X-Actor, 1–100 characters).");
    }
    return by.strip();
  }

  /** Why something is decided. */
  public static String note(@Nullable String note) {
    if (note == null || note.isBlank() || note.length() > 1_000) {
      throw new BadRequestException("请说明理由（note，1–1000字）。 / Say why (note, 1–1000 characters).");
    }
    return note.strip();
  }
}
