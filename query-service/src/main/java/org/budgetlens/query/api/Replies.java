package org.budgetlens.query.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.query.export.CsvShape;
import org.budgetlens.query.export.CsvWriter;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.export.JsonLinesWriter;
import org.budgetlens.query.export.Language;
import org.budgetlens.query.export.PackageWriter;
import org.budgetlens.query.export.TableWriter;
import org.budgetlens.query.export.Words;
import org.budgetlens.query.export.WorkbookShape;
import org.budgetlens.query.export.XlsxWriter;
import org.budgetlens.query.request.EntityTag;
import org.budgetlens.query.request.Format;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.Page;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers: a page as JSON, or the whole list in the format asked for, each page of the
 * database as it is wanted. The parameter {@code format} decides, then the header {@code Accept}.
 */
@ApplicationScoped
class Replies {
  private static final String CHARSET = ";charset=UTF-8";
  private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final ApiSettings settings;
  private final CurrentVertxRequest request;

  Replies(ApiSettings settings, CurrentVertxRequest request) {
    this.settings = settings;
    this.request = request;
  }

  /**
   * A list in the format asked for. Parameters: format; fields; limit and cursor for a page.
   *
   * @param answer makes the list that the parameters ask for
   */
  <T> RestMulti<Buffer> list(
      Parameters parameters, @Nullable String accept, Function<Parameters, Uni<Answer<T>>> answer) {
    Format format = format(parameters, accept);
    Form form = form(parameters);
    return switch (format) {
      case JSON -> tagged(page(parameters, answer, form.fields()));
      case JSONL, CSV, XLSX, PACKAGE -> {
        Uni<Answer<T>> list = answer.apply(parameters);
        parameters.refuseOthers();
        yield whole(list, format, form);
      }
    };
  }

  /**
   * A thing as JSON, or what it consists of in another format.
   *
   * @param thing makes what the parameters ask for
   * @param parts its parts
   * @param workbook what it is as a workbook, where all of its fields are wanted
   */
  <V, T, W> RestMulti<Buffer> thing(
      Parameters parameters,
      @Nullable String accept,
      Function<Parameters, Uni<V>> thing,
      Function<V, Answer<T>> parts,
      Function<V, Answer<W>> workbook) {
    Format format = format(parameters, accept);
    Form form = form(parameters);
    Uni<V> found = thing.apply(parameters);
    parameters.refuseOthers();
    return switch (format) {
      case JSON -> tagged(found.map(ExportJson::write).map(it -> only(it, form.fields())));
      case XLSX ->
          form.fields().isEmpty()
              ? whole(found.map(workbook), format, form)
              : whole(found.map(parts), format, form);
      case JSONL, CSV, PACKAGE -> whole(found.map(parts), format, form);
    };
  }

  /**
   * What is wanted of an answer besides its format.
   *
   * @param fields names of fields; empty for all
   * @param words the words of workbooks
   */
  private record Form(List<String> fields, Words words) {}

  private static Form form(Parameters parameters) {
    Language language =
        parameters
            .one("lang")
            .map(it -> Language.named(it).orElseThrow(() -> notA(it)))
            .orElse(Language.ZH);
    return new Form(fields(parameters), new Words(language));
  }

  private static RefusedException notA(String language) {
    return new RefusedException(
        Problem.ofParameter(
            ProblemType.INVALID_PARAMETER,
            "lang",
            "Not a language of workbooks: " + language,
            Language.names()));
  }

  private static Format format(Parameters parameters, @Nullable String accept) {
    return parameters
        .one("format")
        .map(Format::named)
        .or(() -> Format.accepted(accept))
        .orElseThrow(NotAcceptableException::new);
  }

  private static List<String> fields(Parameters parameters) {
    return parameters.all("fields").stream()
        .flatMap(it -> List.of(it.split(",")).stream())
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** An answer, and which state of things it tells. */
  private record Tagged(String text, EntityTag tag) {
    static Tagged of(String text) {
      return new Tagged(text, EntityTag.of(text));
    }
  }

  private RestMulti<Buffer> tagged(Uni<String> body) {
    compress();
    String known = request.getCurrent().request().getHeader(HttpHeaders.IF_NONE_MATCH);
    return RestMulti.fromUniResponse(
        body.map(Tagged::of),
        it ->
            it.tag().isKnown(known)
                ? Multi.createFrom().empty()
                : Multi.createFrom().item(Buffer.buffer(it.text())),
        it ->
            Map.of(
                HttpHeaders.CONTENT_TYPE,
                List.of(Format.JSON.mediaType() + CHARSET),
                HttpHeaders.VARY,
                List.of(VARY),
                HttpHeaders.CACHE_CONTROL,
                List.of("no-cache"),
                HttpHeaders.ETAG,
                List.of(it.tag().value())),
        it -> it.tag().isKnown(known) ? NOT_MODIFIED : OK);
  }

  /**
   * Lets the server compress the answer for whoever accepts that: it looks at the media type of
   * whole answers only, and not of those that come in pieces.
   */
  private void compress() {
    request.getCurrent().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
  }

  private <T> RestMulti<Buffer> whole(Uni<Answer<T>> list, Format format, Form form) {
    if (format.isText()) {
      compress();
    }
    String name = name();
    Multi<byte[]> pieces =
        list.onItem()
            .transformToMulti(
                answer ->
                    writer(answer, format, form, name)
                        .onItem()
                        .transformToMulti(writer -> pieces(answer, writer)));
    RestMulti.SyncRestMulti.Builder<Buffer> reply =
        RestMulti.fromMultiData(pieces.filter(it -> it.length > 0).map(Buffer::buffer))
            .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + (format.isText() ? CHARSET : ""))
            .header(HttpHeaders.VARY, VARY);
    if (format != Format.JSONL) {
      reply.header(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
    }
    return reply.build();
  }

  /** The last part of the address, e.g. violations. */
  private String name() {
    String path = Objects.requireNonNullElse(request.getCurrent().request().path(), "list");
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_-]", "");
  }

  private static <T> Uni<TableWriter<T>> writer(
      Answer<T> answer, Format format, Form form, String name) {
    List<String> fields = form.fields();
    return switch (format) {
      case JSON, JSONL -> {
        known(fields, answer.fields());
        yield Uni.createFrom()
            .item(
                new JsonLinesWriter<>(item -> ExportJson.only(answer.json().apply(item), fields)));
      }
      case CSV -> shape(answer, fields).map(CsvWriter::new);
      case XLSX -> workbook(answer, form, name).map(XlsxWriter::new);
      case PACKAGE -> shape(answer, fields).map(shape -> new PackageWriter<>(shape, name));
    };
  }

  private static <T> Uni<WorkbookShape<T>> workbook(Answer<T> answer, Form form, String name) {
    var own = answer.workbook();
    return own == null || !form.fields().isEmpty()
        ? shape(answer, form.fields()).map(csv -> WorkbookShape.of(csv, name, form.words()))
        : own.apply(form.words());
  }

  private static <T> Uni<CsvShape<T>> shape(Answer<T> answer, List<String> fields) {
    return answer.csv().map(shape -> shape.only(known(fields, shape.header())));
  }

  private static <T> Multi<byte[]> pieces(Answer<T> answer, TableWriter<T> writer) {
    Multi<byte[]> begin = Multi.createFrom().item(writer::begin);
    Multi<byte[]> items = answer.pages().all().map(page -> writer.write(page.items()));
    Multi<byte[]> end = Multi.createFrom().item(writer::end);
    return Multi.createBy().concatenating().streams(begin, items, end);
  }

  private <T> Uni<String> page(
      Parameters parameters, Function<Parameters, Uni<Answer<T>>> answer, List<String> fields) {
    int limit = parameters.integer("limit", 1, settings.largestPage()).orElse(settings.pageSize());
    Optional<String> cursor = parameters.one("cursor");
    Uni<Answer<T>> list = answer.apply(parameters);
    parameters.refuseOthers();
    return list.invoke(it -> known(fields, it.fields()))
        .chain(
            it -> it.pages().page(cursor.orElse(null), limit).map(page -> json(it, page, fields)));
  }

  private static <T> String json(Answer<T> answer, Page<T> page, List<String> fields) {
    String next = page.next() == null ? "null" : ExportJson.write(page.next());
    return page.items().stream()
        .map(item -> ExportJson.only(answer.json().apply(item), fields))
        .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
  }

  private static String only(String json, List<String> fields) {
    if (fields.isEmpty()) {
      return json;
    }
    known(fields, ExportJson.fields(json));
    return ExportJson.only(json, fields);
  }

  private static List<String> known(List<String> fields, List<String> there) {
    for (String field : fields) {
      if (!there.contains(field)) {
        throw new RefusedException(
            Problem.ofParameter(
                ProblemType.INVALID_PARAMETER, "fields", "There is no field " + field, there));
      }
    }
    return fields;
  }
}
