package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.budgetlens.query.export.ViolationLine;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.store.ViolationStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Violations in their current state. */
@Path("/api/v1/violations")
public class ViolationsResource {
  private final ViolationStore violations;
  private final Replies replies;

  ViolationsResource(ViolationStore violations, Replies replies) {
    this.violations = violations;
    this.replies = replies;
  }

  /** A page of violations. */
  @GET
  @Produces(MediaTypes.JSON)
  @Operation(
      summary = "Violations",
      description =
          "Filters: rule, severity, status, department, district, fiscalYear, document. Sort:"
              + " materiality, difference, rule, severity, status; - in front for descending."
              + " Paging: limit, cursor.")
  public Uni<String> page(@Context UriInfo uri) {
    return replies.page(MediaTypes.parameters(uri), this::list);
  }

  /** All violations. */
  @GET
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  @Operation(summary = "Violations, the whole list")
  public RestMulti<String> lines(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.lines(MediaTypes.parameters(uri), accept, this::list);
  }

  private Uni<Answer<ViolationLine>> list(Parameters parameters) {
    return Uni.createFrom().item(Answer.violations(violations.violations(parameters)));
  }
}
