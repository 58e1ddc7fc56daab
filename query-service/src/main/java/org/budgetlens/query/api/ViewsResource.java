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
import org.budgetlens.contracts.Localized;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.ViewDocuments;
import org.budgetlens.query.store.ViewStore;
import org.budgetlens.query.view.View;
import org.budgetlens.query.view.ViewDocument;
import org.budgetlens.query.view.ViewRequest;
import org.budgetlens.query.view.ViewResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Departments side by side. */
@Path("/api/v1/views")
public class ViewsResource {
  private record Entry(String view, Localized title, List<String> measures, String href) {}

  private record Entries(List<Entry> items) {}

  private final ViewDocuments documents;
  private final ViewStore views;
  private final ApiSettings settings;
  private final Replies replies;

  ViewsResource(ViewDocuments documents, ViewStore views, ApiSettings settings, Replies replies) {
    this.replies = replies;
    this.documents = documents;
    this.views = views;
    this.settings = settings;
  }

  /** The views there are. */
  @GET
  @Produces(MediaTypes.JSON)
  @Operation(summary = "The views there are")
  public String list(@Context UriInfo uri) {
    MediaTypes.parameters(uri).refuseOthers();
    return ExportJson.write(
        new Entries(
            Arrays.stream(View.values())
                .map(
                    view ->
                        new Entry(
                            view.id(), view.title(), view.measures(), "/api/v1/views/" + view.id()))
                .toList()));
  }

  /** A view. */
  @GET
  @Path("/{view}")
  @Operation(
      summary = "A view: documents side by side",
      description =
          "Filters: department (name or code), organisation, district, fiscalYear, kind,"
              + " document; without any,"
              + " all current documents. measure: the amount column to compare. by=district adds"
              + " the documents of a district, year and kind up. across: the year whose codes"
              + " the codes of earlier years are carried to. key: only these rows.")
  public RestMulti<Buffer> view(
      String view, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    View wanted = View.of(view).orElseThrow(() -> unknown(view));
    return replies.thing(
        MediaTypes.parameters(uri),
        accept,
        parameters -> answer(ViewRequest.of(wanted, parameters), parameters),
        Answer::view,
        Answer::viewWorkbook);
  }

  private Uni<ViewResult> answer(ViewRequest request, Parameters parameters) {
    int limit =
        switch (request.by()) {
          case DOCUMENT -> settings.viewDocuments();
          case DISTRICT -> settings.districtDocuments();
        };
    Uni<List<ViewDocument>> chosen = documents.find(parameters, limit + 1);
    return chosen
        .invoke(found -> check(found, limit))
        .invoke(request::check)
        .chain(found -> views.view(request, found))
        .map(request::shape);
  }

  private static void check(List<ViewDocument> found, int limit) {
    if (found.size() > limit) {
      throw new RefusedException(
          Problem.of(
              ProblemType.TOO_MANY,
              "More than %d documents; choose departments, districts or years".formatted(limit)));
    }
  }

  private static RefusedException unknown(String view) {
    return new RefusedException(
        Problem.ofParameter(
            ProblemType.UNKNOWN_VIEW,
            "view",
            "There is no view " + view,
            Arrays.stream(View.values()).map(View::id).toList()));
  }
}
