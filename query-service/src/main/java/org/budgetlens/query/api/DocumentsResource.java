package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.budgetlens.query.export.DocumentLine;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.store.DocumentStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Documents and where they stand. */
@Path("/api/v1/documents")
public class DocumentsResource {
  private final DocumentStore documents;
  private final Replies replies;

  DocumentsResource(DocumentStore documents, Replies replies) {
    this.documents = documents;
    this.replies = replies;
  }

  /** A page of documents. */
  @GET
  @Produces(MediaTypes.JSON)
  @Operation(
      summary = "Documents",
      description =
          "Filters: department, district, fiscalYear, kind, status, current. Sort: department,"
              + " fiscalYear, file, status. Paging: limit, cursor.")
  public Uni<String> page(@Context UriInfo uri) {
    return replies.page(MediaTypes.parameters(uri), this::list);
  }

  /** All documents. */
  @GET
  @Produces({MediaTypes.JSONL, MediaTypes.CSV})
  @Operation(summary = "Documents, the whole list")
  public RestMulti<String> lines(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.lines(MediaTypes.parameters(uri), accept, this::list);
  }

  /** A document. */
  @GET
  @Path("/{id}")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "A document")
  public Uni<String> document(String id) {
    return documents.document(id).map(found -> ExportJson.write(found.line()));
  }

  private Uni<Answer<DocumentLine>> list(Parameters parameters) {
    return Uni.createFrom().item(Answer.documents(documents.documents(parameters)));
  }
}
