package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.budgetlens.query.export.DepartmentLine;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.store.Pages;
import org.budgetlens.query.store.RegionStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Who publishes: departments and districts, with what is open there. */
@Path("/api/v1")
public class RegionsResource {
  private final RegionStore regions;
  private final Replies replies;

  RegionsResource(RegionStore regions, Replies replies) {
    this.regions = regions;
    this.replies = replies;
  }

  /** Departments with current documents, a page or all. */
  @GET
  @Path("/departments")
  @Operation(
      summary = "Departments with their current documents and open violations",
      description = "Filter: district. Paging: limit, cursor.")
  public RestMulti<Buffer> departments(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(MediaTypes.parameters(uri), accept, this::departments);
  }

  /** Districts with current documents, a page or all. */
  @GET
  @Path("/districts")
  @Operation(
      summary = "Districts with their current documents and open violations",
      description = "Paging: limit, cursor.")
  public RestMulti<Buffer> districts(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(
        MediaTypes.parameters(uri),
        accept,
        parameters -> regions.districts().map(it -> Answer.districts(Pages.of(it, ListKeys::of))));
  }

  private Uni<Answer<DepartmentLine>> departments(Parameters parameters) {
    return regions
        .departments(parameters.all("district"))
        .map(it -> Answer.departments(Pages.of(it, ListKeys::of)));
  }
}
