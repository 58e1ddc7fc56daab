package org.budgetlens.query.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.budgetlens.query.export.ReceiptLine;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.store.ReceiptStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Audit receipts: what came of every rule. */
@Path("/api/v1/receipts")
public class ReceiptsResource {
  private final ReceiptStore receipts;
  private final Replies replies;

  ReceiptsResource(ReceiptStore receipts, Replies replies) {
    this.receipts = receipts;
    this.replies = replies;
  }

  /** Receipts, a page or all. */
  @GET
  @Operation(
      summary = "Audit receipts",
      description =
          "Filters: department, organisation, district, fiscalYear, document, undecided (with rules"
              + " that came to no verdict), current (of documents that readers see)."
              + " Paging: limit, cursor.")
  public RestMulti<Buffer> list(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return replies.list(MediaTypes.parameters(uri), accept, this::answer);
  }

  private Uni<Answer<ReceiptLine>> answer(Parameters parameters) {
    return Uni.createFrom().item(Answer.receipts(receipts.receipts(parameters)));
  }
}
