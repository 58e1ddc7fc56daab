package org.budgetlens.classify.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.budgetlens.classify.review.ReviewViews.Decided;
import org.budgetlens.classify.review.ReviewViews.NewDecision;
import org.budgetlens.classify.review.ReviewViews.Review;
import org.budgetlens.classify.review.ReviewViews.ReviewWithPlaces;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What catalogs do not confirm, to be decided. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReviewResource {
  private static final int LARGEST_PAGE = 200;

  private final Reviews reviews;
  private final CurrentRequest request;

  ReviewResource(Reviews reviews, CurrentRequest request) {
    this.reviews = reviews;
    this.request = request;
  }

  @GET
  @Operation(summary = "Codes in doubt, a page")
  public List<Review> list(
      @QueryParam("decided") @DefaultValue("false") boolean decidedToo,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return reviews.list(decidedToo, Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE));
  }

  @GET
  @Operation(summary = "One code in doubt, with the places where it is printed")
  @Path("/{id}")
  public ReviewWithPlaces review(@PathParam("id") String id) {
    return reviews.find(id);
  }

  @GET
  @Operation(summary = "What has been decided about codes in doubt")
  @Path("/decisions")
  public List<Decided> decisions() {
    return reviews.decisions();
  }

  @POST
  @Operation(summary = "Decide about a code in doubt")
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<Decided> decide(@PathParam("id") String id, @Nullable NewDecision decision) {
    return reviews.decide(
        id, decision == null ? null : decision.by(request.caller().nameOr(decision.by())));
  }
}
