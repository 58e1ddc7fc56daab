package org.budgetlens.ingest.check;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.intake.IntakeSettings;
import org.budgetlens.ingest.intake.UploadForm;
import org.budgetlens.ingest.problem.RequestRefused;
import org.budgetlens.operations.access.Caller;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Drafts in, findings out, over HTTP. */
@Path("/api/v1/checks")
public class CheckResource {
  private static final Pattern PREFERRED_WAIT = Pattern.compile("\\bwait=(\\d{1,4})\\b");
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final DraftChecks checks;
  private final CheckRegistry registry;
  private final IntakeSettings intake;
  private final CheckSettings settings;
  private final CurrentRequest request;

  CheckResource(
      DraftChecks checks,
      CheckRegistry registry,
      IntakeSettings intake,
      CheckSettings settings,
      CurrentRequest request) {
    this.checks = checks;
    this.registry = registry;
    this.intake = intake;
    this.settings = settings;
    this.request = request;
  }

  /**
   * Checks one or many drafts, or zips of them. Answered when the findings are complete, or after
   * {@code Prefer: wait=seconds} with where to ask for them.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(summary = "核查草稿，不公开 / Check drafts before publication")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckAnswer.class)))
  @APIResponse(
      responseCode = "202",
      description = "Not all findings are there yet; ask at location")
  @APIResponse(responseCode = "422", description = "No draft could be read")
  @APIResponse(responseCode = "429", description = "Too many drafts wait to be read")
  public Uni<Response> check(
      @RestForm(FileUpload.ALL) @Nullable List<FileUpload> files,
      @RestForm @Nullable String department,
      @RestForm @Nullable String district,
      @RestForm @Nullable String fiscalYear,
      @HeaderParam("Prefer") @Nullable String prefer) {
    Caller caller = request.caller();
    UploadForm form =
        UploadForm.of(files, department, district, fiscalYear, intake.mostFiles()).of(caller);
    List<String> ids = checks.submit(form, caller.draftOwner());
    request.detail("checks", String.join(" ", ids));
    Instant deadline = Instant.now().plus(patience(prefer));
    return Uni.createFrom()
        .deferred(() -> registry.find(ids))
        .repeat()
        .withDelay(LOOK_AGAIN)
        .whilst(found -> isPending(found) && Instant.now().isBefore(deadline))
        .collect()
        .last()
        .map(found -> answer(new CheckAnswer(found)));
  }

  /** A check: its findings, or where it stands. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "草稿核查结果 / Result of a check")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftCheck.class)))
  public Uni<DraftCheck> found(@RestPath String id) {
    Caller caller = request.caller();
    return registry
        .find(List.of(id), caller::seesDraftOf)
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new RequestRefused(
                                404,
                                "Not Found",
                                "没有编号为 %s 的核查，或已过保存期。 / There is no check with id %s, or it has expired."
                                    .formatted(id, id))));
  }

  private Duration patience(@Nullable String prefer) {
    Optional<Duration> preferred =
        Optional.ofNullable(prefer)
            .map(PREFERRED_WAIT::matcher)
            .filter(Matcher::find)
            .map(wait -> Duration.ofSeconds(Long.parseLong(wait.group(1))));
    return preferred
        .filter(wait -> wait.compareTo(settings.longestWait()) < 0)
        .orElse(settings.longestWait());
  }

  private static boolean isPending(List<DraftCheck> checks) {
    return checks.stream().anyMatch(DraftCheck::isPending);
  }

  private static Response answer(CheckAnswer answer) {
    Response.ResponseBuilder response = Response.status(answer.status()).entity(answer);
    if (answer.checks().size() == 1) {
      response.location(URI.create(answer.checks().getFirst().location()));
    }
    return response.build();
  }
}
