package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import org.budgetlens.query.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** What a document consists of and what was found in it. */
@Path("/api/v1/documents/{id}")
public class DocumentPartsResource {
  private final DocumentParts parts;
  private final Replies replies;

  DocumentPartsResource(DocumentParts parts, Replies replies) {
    this.parts = parts;
    this.replies = replies;
  }

  /** Its tables, a page or all. */
  @GET
  @Path("/tables")
  @Operation(summary = "Tables of a document, with parity")
  public RestMulti<Buffer> tables(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return list(id, uri, accept, parts::tables);
  }

  /** Its rows, a page or all. */
  @GET
  @Path("/rows")
  @Operation(
      summary = "Rows of a document",
      description =
          "Filters: table, tableIndex, kind, function, government, departmentCode (beginnings of"
              + " codes; - for rows without), category, level1, level2, level3, domain, side, role,"
              + " year, column.")
  public RestMulti<Buffer> rows(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return list(id, uri, accept, parts::rows);
  }

  /** Its projects, a page or all. */
  @GET
  @Path("/projects")
  @Operation(summary = "Projects of a document")
  public RestMulti<Buffer> projects(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return list(id, uri, accept, parts::projects);
  }

  /** Its violations, a page or all. */
  @GET
  @Path("/violations")
  @Operation(
      summary = "Violations of a document",
      description = "Filters: rule, severity, status. Sort as for all violations.")
  public RestMulti<Buffer> violations(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return list(id, uri, accept, parts::violations);
  }

  /** Its receipt, as a list of one. */
  @GET
  @Path("/receipts")
  @Operation(summary = "The audit receipt of a document")
  public RestMulti<Buffer> receipts(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return list(id, uri, accept, parts::receipts);
  }

  private <T> RestMulti<Buffer> list(
      String id,
      UriInfo uri,
      @Nullable String accept,
      BiFunction<String, Parameters, Uni<Answer<T>>> part) {
    return replies.list(
        MediaTypes.parameters(uri), accept, parameters -> part.apply(id, parameters));
  }
}
