package org.budgetlens.ingest.intake;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.registry.Registry;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Documents in, over HTTP. */
@Path("/api/v1/documents")
public class DocumentResource {
  private final Intake intake;
  private final Registry registry;
  private final IntakeSettings settings;
  private final CurrentRequest request;

  DocumentResource(
      Intake intake, Registry registry, IntakeSettings settings, CurrentRequest request) {
    this.intake = intake;
    this.registry = registry;
    this.settings = settings;
    this.request = request;
  }

  /**
   * Takes one or many files, or zips of them. Answered only after every accepted original and its
   * outbox entry are committed.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(summary = "提交文件 / Submit documents")
  public Response submit(
      @RestForm(FileUpload.ALL) @Nullable List<FileUpload> files,
      @RestForm @Nullable String department,
      @RestForm @Nullable String district,
      @RestForm @Nullable String fiscalYear) {
    UploadForm form =
        UploadForm.of(files, department, district, fiscalYear, settings.mostFiles())
            .of(request.caller());
    var entries = new ArrayList<Submission.Entry>();
    for (FileUpload file : form.files()) {
      entries.addAll(intake.take(UploadForm.name(file), file.uploadedFile(), form.hints()));
    }
    entries.forEach(
        entry ->
            request.detail(
                entry.file(),
                (entry.id() == null ? "" : entry.id() + " ")
                    + (entry.problem() == null ? "taken" : entry.problem().title())));
    return answer(new Submission(entries));
  }

  /** A document's status and problems, as ingest knows them. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "文件状态 / Status of a document")
  public Uni<Response> document(@RestPath String id) {
    return registry
        .find(id)
        .map(
            found ->
                found
                    .map(DocumentResource::found)
                    .orElseGet(
                        () ->
                            problem(
                                ProblemDetail.of(
                                    404,
                                    "Not Found",
                                    "没有编号为 %s 的文件。 / There is no document with id %s."
                                        .formatted(id, id)))));
  }

  private static Response found(DocumentEvent event) {
    return Response.ok(event).build();
  }

  private static Response answer(Submission submission) {
    if (submission.documents().stream().allMatch(Submission.Entry::isRefused)) {
      return Response.status(submission.status())
          .type(ProblemDetail.MEDIA_TYPE)
          .entity(RefusedSubmission.of(submission))
          .build();
    }
    Response.ResponseBuilder response = Response.status(submission.status()).entity(submission);
    if (submission.documents().size() == 1) {
      String location = submission.documents().getFirst().location();
      if (location != null) {
        response.location(URI.create(location));
      }
    }
    return response.build();
  }

  private static Response problem(ProblemDetail problem) {
    return Response.status(problem.status()).type(ProblemDetail.MEDIA_TYPE).entity(problem).build();
  }
}
