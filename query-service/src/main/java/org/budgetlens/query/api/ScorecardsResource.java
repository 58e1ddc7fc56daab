package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.budgetlens.query.export.ScorecardLine;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.Pages;
import org.budgetlens.query.store.ScorecardStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** How departments and districts do, with the formula. */
@Path("/api/v1/scorecards")
public class ScorecardsResource {
  private final ScorecardStore scorecards;
  private final Replies replies;

  ScorecardsResource(ScorecardStore scorecards, Replies replies) {
    this.scorecards = scorecards;
    this.replies = replies;
  }

  /** One line per department or district. */
  @GET
  @Operation(
      summary = "Scorecards of departments or districts, with their formula",
      description =
          "by: department (usual) or district. Filters: department, district, fiscalYear.")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(MediaTypes.parameters(uri), accept, this::answer);
  }

  private Uni<Answer<ScorecardLine>> answer(Parameters parameters) {
    boolean byDistrict =
        switch (parameters.one("by").orElse("department")) {
          case "department" -> false;
          case "district" -> true;
          case String other ->
              throw new RefusedException(
                  Problem.ofParameter(
                      ProblemType.INVALID_PARAMETER,
                      "by",
                      "Not what a line can stand for: " + other,
                      List.of("department", "district")));
        };
    return scorecards
        .scorecards(parameters, byDistrict)
        .map(it -> Answer.scorecards(Pages.of(it, ListKeys::of)));
  }
}
