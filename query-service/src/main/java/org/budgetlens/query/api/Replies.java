package org.budgetlens.query.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Format;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.store.Page;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists: a page as JSON, or the whole list as lines, each page of the database as it is
 * wanted. The parameter {@code format} decides, then the header {@code Accept}.
 */
@ApplicationScoped
class Replies {
  private static final String CHARSET = ";charset=UTF-8";

  private final ApiSettings settings;

  Replies(ApiSettings settings) {
    this.settings = settings;
  }

  /**
   * A list in the format asked for. Parameters: format; limit and cursor for a page.
   *
   * @param answer makes the list that the parameters ask for
   */
  <T> RestMulti<Buffer> list(
      Parameters parameters, @Nullable String accept, Function<Parameters, Uni<Answer<T>>> answer) {
    Format format =
        parameters
            .one("format")
            .map(Format::named)
            .or(() -> Format.accepted(accept))
            .orElseThrow(NotAcceptableException::new);
    Multi<String> text =
        switch (format) {
          case JSON -> page(parameters, answer).toMulti();
          case JSONL -> whole(parameters, answer, Replies::jsonLines);
          case CSV -> whole(parameters, answer, Replies::csvLines);
        };
    return RestMulti.fromMultiData(text.map(Buffer::buffer))
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + CHARSET)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private <T> Uni<String> page(Parameters parameters, Function<Parameters, Uni<Answer<T>>> answer) {
    int limit = parameters.integer("limit", 1, settings.largestPage()).orElse(settings.pageSize());
    Optional<String> cursor = parameters.one("cursor");
    Uni<Answer<T>> list = answer.apply(parameters);
    parameters.refuseOthers();
    return list.chain(
        it -> it.pages().page(cursor.orElse(null), limit).map(page -> json(it, page)));
  }

  private static <T> Multi<String> whole(
      Parameters parameters,
      Function<Parameters, Uni<Answer<T>>> answer,
      Function<Answer<T>, Multi<String>> lines) {
    Uni<Answer<T>> list = answer.apply(parameters);
    parameters.refuseOthers();
    return list.onItem().transformToMulti(lines);
  }

  private static <T> String json(Answer<T> answer, Page<T> page) {
    String next = page.next() == null ? "null" : ExportJson.write(page.next());
    return page.items().stream()
        .map(answer.json())
        .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
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
    Multi<String> body =
        answer
            .pages()
            .all()
            .map(
                page ->
                    page.items().stream().map(answer.csv()::body).collect(Collectors.joining()));
    return Multi.createBy().concatenating().streams(head, body);
  }
}
