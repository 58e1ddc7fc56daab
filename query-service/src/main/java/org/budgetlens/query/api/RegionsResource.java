package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.store.DepartmentLine;
import org.budgetlens.query.store.DistrictLine;
import org.budgetlens.query.store.RegionStore;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who publishes: departments and districts, with what is open there. */
@Path("/api/v1")
@Produces(MediaTypes.JSON)
public class RegionsResource {
  private record Departments(List<DepartmentLine> items) {}

  private record Districts(List<DistrictLine> items) {}

  private final RegionStore regions;

  RegionsResource(RegionStore regions) {
    this.regions = regions;
  }

  /** All departments with current documents. */
  @GET
  @Path("/departments")
  @Operation(summary = "Departments with their current documents and open violations")
  public Uni<String> departments(@Context UriInfo uri) {
    var parameters = MediaTypes.parameters(uri);
    List<String> districts = parameters.all("district");
    parameters.refuseOthers();
    return regions.departments(districts).map(it -> ExportJson.write(new Departments(it)));
  }

  /** All districts with current documents. */
  @GET
  @Path("/districts")
  @Operation(summary = "Districts with their current documents and open violations")
  public Uni<String> districts(@Context UriInfo uri) {
    MediaTypes.parameters(uri).refuseOthers();
    return regions.districts().map(it -> ExportJson.write(new Districts(it)));
  }
}
