package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
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

  /** Violations, a page or all. */
  @GET
  @Operation(
      summary = "Violations",
      description =
          "Filters: rule, severity, status, department, organisation, district, fiscalYear, document. Sort:"
              + " materiality, difference, rule, severity, status; - in front for descending."
              + " Paging: limit, cursor.")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(MediaTypes.parameters(uri), accept, this::answer);
  }

  private Uni<Answer<ViolationLine>> answer(Parameters parameters) {
    return Uni.createFrom().item(Answer.violations(violations.violations(parameters)));
  }
}
