package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.query.export.FoundProject;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.Pages;
import org.budgetlens.query.store.ProjectStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Projects across documents. */
@Path("/api/v1/projects")
public class ProjectsResource {
  private static final BigDecimal USUAL = new BigDecimal("0.4");

  private final ProjectStore projects;
  private final ApiSettings settings;
  private final Replies replies;

  ProjectsResource(ProjectStore projects, ApiSettings settings, Replies replies) {
    this.projects = projects;
    this.settings = settings;
    this.replies = replies;
  }

  /** Projects, a page or all. */
  @GET
  @Operation(
      summary = "Projects with goals, indicators and self-evaluation",
      description =
          "Filters: department, organisation, district, fiscalYear, document, type, code. Sort: name, amount,"
              + " executed, score; - in front for descending. Paging: limit, cursor.")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(
        MediaTypes.parameters(uri),
        accept,
        parameters -> Uni.createFrom().item(Answer.foundProjects(projects.projects(parameters))));
  }

  /** Projects with similar names. */
  @GET
  @Path("/similar")
  @Operation(
      summary = "Projects of all departments whose names are similar to a text",
      description =
          "name: the text. least: how similar at least, 0 to 1, usually 0.4. Filters: department,"
              + " district, fiscalYear.")
  public RestMulti<Buffer> similar(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(
        MediaTypes.parameters(uri),
        accept,
        parameters -> similar(parameters).map(Answer::foundProjects));
  }

  private Uni<Pages<FoundProject>> similar(Parameters parameters) {
    String name =
        parameters.one("name").orElseThrow(() -> refused("name", "Give the name to look for"));
    BigDecimal least = parameters.one("least").map(ProjectsResource::share).orElse(USUAL);
    Uni<List<FoundProject>> found =
        projects.similar(name, parameters, least, settings.largestPage());
    return found.map(it -> Pages.of(it, ListKeys::of));
  }

  private static BigDecimal share(String text) {
    if (!text.matches("0(\\.\\d{1,4})?|1(\\.0{1,4})?")) {
      throw refused("least", "Not a share from 0 to 1");
    }
    return new BigDecimal(text);
  }

  private static RefusedException refused(String parameter, String detail) {
    return new RefusedException(
        Problem.ofParameter(ProblemType.INVALID_PARAMETER, parameter, detail, List.of()));
  }
}
