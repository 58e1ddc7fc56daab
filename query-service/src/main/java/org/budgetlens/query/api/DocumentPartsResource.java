package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  /** A page of its tables. */
  @GET
  @Path("/tables")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "Tables of a document, with parity")
  public Uni<String> tablePage(String id, @Context UriInfo uri) {
    return page(uri, id, parts::tables);
  }

  /** All its tables. */
  @GET
  @Path("/tables")
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  public RestMulti<String> tables(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return lines(uri, accept, id, parts::tables);
  }

  /** A page of its rows. */
  @GET
  @Path("/rows")
  @Produces(MediaTypes.JSON)
  @Operation(
      summary = "Rows of a document",
      description =
          "Filters: table, tableIndex, kind, function, government, departmentCode (beginnings of"
              + " codes; - for rows without), category, level1, level2, level3, domain, side, role,"
              + " year, column.")
  public Uni<String> rowPage(String id, @Context UriInfo uri) {
    return page(uri, id, parts::rows);
  }

  /** All its rows. */
  @GET
  @Path("/rows")
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  public RestMulti<String> rows(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return lines(uri, accept, id, parts::rows);
  }

  /** A page of its projects. */
  @GET
  @Path("/projects")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "Projects of a document")
  public Uni<String> projectPage(String id, @Context UriInfo uri) {
    return page(uri, id, parts::projects);
  }

  /** All its projects. */
  @GET
  @Path("/projects")
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  public RestMulti<String> projects(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return lines(uri, accept, id, parts::projects);
  }

  /** A page of its violations. */
  @GET
  @Path("/violations")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "Violations of a document")
  public Uni<String> violationPage(String id, @Context UriInfo uri) {
    return page(uri, id, parts::violations);
  }

  /** All its violations. */
  @GET
  @Path("/violations")
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  public RestMulti<String> violations(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return lines(uri, accept, id, parts::violations);
  }

  /** A page of its receipts. */
  @GET
  @Path("/receipts")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "The audit receipt of a document")
  public Uni<String> receiptPage(String id, @Context UriInfo uri) {
    return page(uri, id, parts::receipts);
  }

  /** All its receipts. */
  @GET
  @Path("/receipts")
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  public RestMulti<String> receipts(
      String id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return lines(uri, accept, id, parts::receipts);
  }

  private <T> Uni<String> page(
      UriInfo uri, String id, BiFunction<String, Parameters, Uni<Answer<T>>> part) {
    return replies.page(MediaTypes.parameters(uri), of(id, part));
  }

  private <T> RestMulti<String> lines(
      UriInfo uri,
      @Nullable String accept,
      String id,
      BiFunction<String, Parameters, Uni<Answer<T>>> part) {
    return replies.lines(MediaTypes.parameters(uri), accept, of(id, part));
  }

  private static <T> Function<Parameters, Uni<Answer<T>>> of(
      String id, BiFunction<String, Parameters, Uni<Answer<T>>> part) {
    return parameters -> part.apply(id, parameters);
  }
}
