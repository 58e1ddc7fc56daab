package org.budgetlens.query.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.budgetlens.query.export.ExportJson;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the page needs to know of its surroundings. */
@Path("/api/v1/dashboard")
@Produces(MediaTypes.JSON)
public class DashboardResource {
  private record Services(String ingest, String classify, String audit) {}

  private record Surroundings(Services services) {}

  private final DashboardSettings settings;

  DashboardResource(DashboardSettings settings) {
    this.settings = settings;
  }

  /** Where the other services are. */
  @GET
  @Operation(summary = "Where the page finds the other services")
  public String surroundings() {
    return ExportJson.write(
        new Surroundings(new Services(settings.ingest(), settings.classify(), settings.audit())));
  }
}
