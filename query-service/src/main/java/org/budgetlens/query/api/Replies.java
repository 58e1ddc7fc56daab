package org.budgetlens.query.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Format;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.store.Page;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Writes lists: a page as JSON, or the whole list as lines. */
@ApplicationScoped
class Replies {
  private final ApiSettings settings;

  Replies(ApiSettings settings) {
    this.settings = settings;
  }

  /**
   * A page as JSON. Parameters: limit, cursor.
   *
   * @param answer makes the list of the parameters
   */
  <T> Uni<String> page(Parameters parameters, Function<Parameters, Uni<Answer<T>>> answer) {
    int limit = parameters.integer("limit", 1, settings.largestPage()).orElse(settings.pageSize());
    String cursor = parameters.one("cursor").orElse(null);
    Uni<Answer<T>> list = answer.apply(parameters);
    parameters.refuseOthers();
    return list.chain(it -> page(it, cursor, limit));
  }

  /**
   * The whole list, a page's lines at a time.
   *
   * @param accept the format, as {@link FormatFilter} wrote it
   */
  <T> RestMulti<String> lines(
      Parameters parameters, @Nullable String accept, Function<Parameters, Uni<Answer<T>>> answer) {
    Uni<Answer<T>> list = answer.apply(parameters);
    parameters.refuseOthers();
    boolean csv = Format.accepted(accept).filter(format -> format == Format.CSV).isPresent();
    return RestMulti.fromMultiData(
            list.onItem().transformToMulti(it -> csv ? csvLines(it) : jsonLines(it)))
        .build();
  }

  private static <T> Uni<String> page(Answer<T> answer, @Nullable String cursor, int limit) {
    return answer
        .pages()
        .page(cursor, limit)
        .map(
            page -> {
              String next = page.next() == null ? "null" : ExportJson.write(page.next());
              return page.items().stream()
                  .map(answer.json())
                  .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
            });
  }

  private static <T> Multi<String> jsonLines(Answer<T> answer) {
    return answer
        .pages()
        .all()
        .map(
            page ->
                page.items().stream()
                    .map(item -> answer.json().apply(item) + "\n")
                    .collect(Collectors.joining()));
  }

  private static <T> Multi<String> csvLines(Answer<T> answer) {
    Multi<String> head = Multi.createFrom().item(answer.csv().head());
    Multi<String> body = answer.pages().all().map(page -> csvLines(answer, page));
    return Multi.createBy().concatenating().streams(head, body);
  }

  private static <T> String csvLines(Answer<T> answer, Page<T> page) {
    return page.items().stream().map(answer.csv()::body).collect(Collectors.joining());
  }
}
