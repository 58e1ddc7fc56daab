package org.budgetlens.ingest.publish;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Problem;
import org.jspecify.annotations.Nullable;

/** Tells failures that a document brings about, every time, from those that pass. */
final class NeverPublished {
  /** PostgreSQL's classes of errors about the data themselves: data exception, program limit. */
  private static final String DATA = "22";

  private static final String LIMIT = "54";

  private NeverPublished() {}

  /** Why a document can never be published; empty where the failure may pass. */
  static Optional<Problem> because(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof RecordTooLargeException) {
        return Optional.of(
            problem(
                "ROW_TOO_LARGE",
                "文件中有一行（或表的清单）超过消息大小上限，无法发布；请检查文件中是否有未闭合的引号或超长单元格。",
                "A row or the list of tables exceeds the largest message and cannot be published;"
                    + " look for an unclosed quote or a very long cell."));
      }
      if (cause instanceof PgException refused && isAboutData(refused.getSqlState())) {
        return Optional.of(
            problem(
                "NOT_STORABLE",
                "文件中的部门、名称等信息含有数据库不能保存的字符（%s），未读取。".formatted(refused.getSqlState()),
                "The document names its department or itself with characters that the database"
                    + " cannot keep (%s); it was not read.".formatted(refused.getSqlState())));
      }
    }
    return Optional.empty();
  }

  private static boolean isAboutData(@Nullable String state) {
    return state != null && (state.startsWith(DATA) || state.startsWith(LIMIT));
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }

  private static Problem problem(String code, String zh, String en) {
    return new Problem(code, Problem.Level.ERROR, null, null, null, new Localized(zh, en));
  }
}
