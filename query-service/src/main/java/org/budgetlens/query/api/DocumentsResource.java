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

  /** Documents, a page or all. */
  @GET
  @Operation(
      summary = "Documents",
      description =
          "Filters: department, organisation, district, fiscalYear, kind, status, current. Sort: department,"
              + " fiscalYear, file, status. Paging: limit, cursor.")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(MediaTypes.parameters(uri), accept, this::answer);
  }

  /** A document. */
  @GET
  @Path("/{id}")
  @Produces(MediaTypes.JSON)
  @Operation(summary = "A document")
  public Uni<String> document(String id) {
    return documents.document(id).map(found -> ExportJson.write(found.line()));
  }

  private Uni<Answer<DocumentLine>> answer(Parameters parameters) {
    return Uni.createFrom().item(Answer.documents(documents.documents(parameters)));
  }
}
