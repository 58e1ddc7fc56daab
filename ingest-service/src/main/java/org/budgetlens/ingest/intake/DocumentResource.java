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
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.registry.Registry;
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

  DocumentResource(Intake intake, Registry registry, IntakeSettings settings) {
    this.intake = intake;
    this.registry = registry;
    this.settings = settings;
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
    if (files == null || files.isEmpty()) {
      return problem(
          ProblemDetail.of(
              400,
              "No file",
              "请求中没有文件：请以 multipart/form-data 提交，每个文件一个部分。 / No file in the request: send multipart/form-data with one part per file."));
    }
    if (files.size() > settings.mostFiles()) {
      return problem(
          ProblemDetail.of(
              413,
              "Too many files",
              "一次最多提交 %d 个文件（budgetlens.intake.most-files）。 / At most %d files a request (budgetlens.intake.most-files)."
                  .formatted(settings.mostFiles(), settings.mostFiles())));
    }
    Hints hints;
    try {
      hints = hints(department, district, fiscalYear);
    } catch (IllegalArgumentException e) {
      return problem(ProblemDetail.of(400, "Bad form field", String.valueOf(e.getMessage())));
    }
    var entries = new ArrayList<Submission.Entry>();
    for (FileUpload file : files) {
      entries.addAll(intake.take(name(file), file.uploadedFile(), hints));
    }
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

  private static Hints hints(
      @Nullable String department, @Nullable String district, @Nullable String fiscalYear) {
    String code = blankToNull(district);
    if (code != null && !code.matches("\\d{6}")) {
      throw new IllegalArgumentException(
          "district 应为六位行政区划代码，例如 110105。 / district is a six-digit division code, e.g. 110105.");
    }
    String year = blankToNull(fiscalYear);
    if (year != null && !year.matches("(19|20)\\d\\d")) {
      throw new IllegalArgumentException(
          "fiscalYear 应为四位年份，例如 2026。 / fiscalYear is a year, e.g. 2026.");
    }
    return new Hints(blankToNull(department), code, year == null ? null : Integer.valueOf(year));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The file's own name; what the client says of its folders is left out. */
  private static String name(FileUpload file) {
    String name = file.fileName() == null ? "" : file.fileName().replace('\\', '/');
    String last = name.substring(name.lastIndexOf('/') + 1).strip();
    return last.isEmpty() ? "unnamed" : last;
  }
}
