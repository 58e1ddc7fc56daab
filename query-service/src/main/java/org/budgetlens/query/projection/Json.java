package org.budgetlens.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.budgetlens.contracts.event.EventJson;

/** JSON as it is stored. */
final class Json {
  private Json() {}

  /** A payload as the pipeline writes it, in one line. */
  static String of(Object payload) {
    return new String(EventJson.write(payload), UTF_8);
  }
}
