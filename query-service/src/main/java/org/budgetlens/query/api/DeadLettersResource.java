package org.budgetlens.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.budgetlens.operations.access.CurrentRequest;
import org.budgetlens.query.export.DeadLetterLine;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.letter.KeptLetter;
import org.budgetlens.query.letter.LetterPlace;
import org.budgetlens.query.letter.LetterTopics;
import org.budgetlens.query.redrive.Redrive;
import org.budgetlens.query.redrive.Redriver;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.DeadLetterStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** What stages could not process, and sending it through again after a fix. */
@Path("/api/v1/dead-letters")
public class DeadLettersResource {
  private static final String ACTOR = "X-Actor";
  private static final int ORIGINALS_AT_ONCE = 50;
  private static final String WHO =
      "Who wants it, where sign-in is off; percent-encoded where it is not ASCII";

  /**
   * A letter with its original.
   *
   * @param headers the original's headers and those of the letter
   * @param bytes the original's value in Base64; null for a tombstone
   * @param text the value as text, where it is UTF-8
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Opened(
      @JsonUnwrapped DeadLetterLine line,
      Map<String, String> headers,
      @Nullable String bytes,
      @Nullable String text) {}

  private record Outcomes(List<Redrive> items) {}

  private final DeadLetterStore letters;
  private final Redriver redriver;
  private final ApiSettings settings;
  private final Replies replies;
  private final Vertx vertx;
  private final CurrentRequest request;

  DeadLettersResource(
      DeadLetterStore letters,
      Redriver redriver,
      ApiSettings settings,
      Replies replies,
      Vertx vertx,
      CurrentRequest request) {
    this.letters = letters;
    this.redriver = redriver;
    this.settings = settings;
    this.replies = replies;
    this.vertx = vertx;
    this.request = request;
  }

  /** Letters, a page or all. */
  @GET
  @Operation(
      summary = "Dead letters: records that a stage could not process",
      description =
          "Filters: topic (the dead letter topic or the one it came from), document, service"
              + " (classify, audit, query), state (OPEN, REDRIVEN). Paging: limit, cursor.")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(
        MediaTypes.parameters(uri),
        accept,
        parameters -> Uni.createFrom().item(Answer.deadLetters(letters.letters(parameters))));
  }

  /** A letter with its original. */
  @GET
  @Path("/{id}")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "A dead letter with its reason and the original record")
  public Uni<String> letter(String id) {
    return letters
        .letter(id)
        .chain(
            found ->
                letters
                    .originals(List.of(found.place()))
                    .map(originals -> opened(found.line(), originals.getFirst())))
        .map(ExportJson::write);
  }

  /** Redrives a letter. */
  @POST
  @Path("/{id}/redrive")
  @Produces(MediaTypes.JSON)
  @Operation(
      summary = "Send a dead letter through the pipeline again",
      description = "A row or seal takes its whole document with it. Again does no harm.")
  @Parameter(name = ACTOR, in = ParameterIn.HEADER, description = WHO)
  public Uni<String> redrive(String id) {
    String by = actor();
    return letters.letter(id).chain(found -> redrive(List.of(found.place()), by));
  }

  /** Redrives what is open. */
  @POST
  @Path("/redrive")
  @Produces(MediaTypes.JSON)
  @Operation(
      summary = "Send all open dead letters through the pipeline again",
      description =
          "Filters: topic, document, service. At most a page of letters at once: repeat until none"
              + " is answered.")
  @Parameter(name = ACTOR, in = ParameterIn.HEADER, description = WHO)
  public Uni<String> redriveAll(@Context UriInfo uri) {
    String by = actor();
    Parameters parameters = MediaTypes.parameters(uri);
    Uni<List<LetterPlace>> open = letters.open(parameters, settings.largestPage());
    parameters.refuseOthers();
    return open.chain(places -> redrive(places, by));
  }

  private Uni<String> redrive(List<LetterPlace> places, String by) {
    return Multi.createFrom()
        .iterable(parts(places))
        .onItem()
        .transformToUniAndConcatenate(part -> redrivePart(part, by))
        .collect()
        .asList()
        .map(parts -> parts.stream().flatMap(List::stream).toList())
        .map(outcomes -> ExportJson.write(new Outcomes(outcomes)));
  }

  private Uni<List<Redrive>> redrivePart(List<LetterPlace> places, String by) {
    return letters
        .forRedrive(places)
        .chain(originals -> vertx.executeBlocking(() -> redriver.redrive(originals, by), false));
  }

  /**
   * What is read at once: of rows all, because their originals are not read; of others a few,
   * because each may be as long as a record can be.
   */
  private static List<List<LetterPlace>> parts(List<LetterPlace> places) {
    Map<Boolean, List<LetterPlace>> ofRows =
        places.stream().collect(Collectors.partitioningBy(it -> LetterTopics.isOfRows(it.topic())));
    var parts = new ArrayList<List<LetterPlace>>();
    List<LetterPlace> alone = ofRows.getOrDefault(false, List.of());
    for (int begin = 0; begin < alone.size(); begin += ORIGINALS_AT_ONCE) {
      parts.add(alone.subList(begin, Math.min(begin + ORIGINALS_AT_ONCE, alone.size())));
    }
    parts.add(ofRows.getOrDefault(true, List.of()));
    return parts;
  }

  /** Who wants it: it is kept, so it must be known. */
  private String actor() {
    String name = request.caller().nameOr(null);
    if (name == null || name.isBlank()) {
      throw new RefusedException(
          Problem.ofParameter(
              ProblemType.INVALID_PARAMETER,
              ACTOR,
              "请在请求头 X-Actor 注明操作人（1–100字）。 Say who wants this in the header X-Actor, 1–100 characters",
              List.of()));
    }
    return name.strip();
  }

  private static Opened opened(DeadLetterLine line, KeptLetter original) {
    byte[] value = original.value();
    return new Opened(
        line,
        new TreeMap<>(original.headers()),
        value == null ? null : Base64.getEncoder().encodeToString(value),
        value == null ? null : text(value));
  }

  private static @Nullable String text(byte[] value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
