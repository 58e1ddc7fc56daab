package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.CatalogStore;
import org.budgetlens.query.store.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Catalogs that codes are resolved against. */
@Path("/api/v1/catalogs")
public class CatalogsResource {
  private record Crosswalks(List<Crosswalk> items) {}

  private final CatalogStore catalogs;
  private final Replies replies;

  CatalogsResource(CatalogStore catalogs, Replies replies) {
    this.catalogs = catalogs;
    this.replies = replies;
  }

  /** Editions, and which are in force. */
  @GET
  @Operation(summary = "Catalog editions, and which of them are in force")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(
        MediaTypes.parameters(uri),
        accept,
        parameters -> catalogs.editions().map(it -> Answer.catalogs(Pages.of(it, ListKeys::of))));
  }

  /** How codes go from year to year and to foreign schemes. */
  @GET
  @Path("/crosswalks")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "Crosswalks between years and to foreign schemes (COFOG, GFS)")
  public Uni<String> crosswalks(@Context UriInfo uri) {
    MediaTypes.parameters(uri).refuseOthers();
    return catalogs.crosswalks().map(it -> ExportJson.write(new Crosswalks(it)));
  }

  /** The codes of an edition. */
  @GET
  @Path("/{kind}/{edition}")
  @Operation(summary = "The codes of a catalog edition")
  public RestMulti<Buffer> items(
      String kind,
      String edition,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    CodeKind wanted = CodeKind.of(kind).orElseThrow(() -> unknown(kind));
    return replies.list(
        MediaTypes.parameters(uri),
        accept,
        parameters -> Uni.createFrom().item(Answer.catalogItems(catalogs.items(wanted, edition))));
  }

  private static RefusedException unknown(String kind) {
    return new RefusedException(
        Problem.ofParameter(
            ProblemType.UNKNOWN_CATALOG,
            "kind",
            "There is no classification " + kind,
            Arrays.stream(CodeKind.values()).map(CodeKind::jsonName).toList()));
  }
}
