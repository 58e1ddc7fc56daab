package org.budgetlens.query.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Answers everything that goes wrong with problem details. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final char NUL = '\0';

  /** No id and no name holds the character NUL, and the database takes no text with it. */
  @ServerRequestFilter
  Optional<Response> unspeakable(UriInfo uri) {
    boolean nowhere = uri.getPath().indexOf(NUL) >= 0;
    return nowhere ? Optional.of(notServed(new NotFoundException(), uri)) : Optional.empty();
  }

  @ServerExceptionMapper
  Response refused(RefusedException refused) {
    return response(refused.problem());
  }

  @ServerExceptionMapper
  Response notServed(WebApplicationException refused, UriInfo uri) {
    int status = refused.getResponse().getStatus();
    String title = refused.getResponse().getStatusInfo().getReasonPhrase();
    var problem = new Problem("about:blank", title, status, detail(status, uri), null, List.of());
    var response = Response.fromResponse(response(problem));
    String allow = refused.getResponse().getHeaderString("Allow");
    return allow == null ? response.build() : response.header("Allow", allow).build();
  }

  @ServerExceptionMapper
  Response failed(Throwable failure, UriInfo uri) {
    if (isAway(failure)) {
      LOG.warnf("Database away: path=%s reason=%s", uri.getPath(), failure);
      return response(
          Problem.of(ProblemType.UNAVAILABLE, "The database does not answer; try again later"));
    }
    LOG.errorf(failure, "Failed: path=%s", uri.getPath());
    return response(Problem.of(ProblemType.INTERNAL, "The reason is in the service's log"));
  }

  private static Response response(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(ExportJson.write(problem))
        .build();
  }

  private static String detail(int status, UriInfo uri) {
    return switch (status) {
      case 404 -> "There is nothing at " + uri.getRequestUri().getPath();
      case 405 -> "This method is not for " + uri.getRequestUri().getPath();
      case 406 -> "Not available in the format asked for";
      default -> "The request cannot be served";
    };
  }

  private static boolean isAway(@Nullable Throwable failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      boolean away =
          switch (it) {
            case PgException refused -> {
              String state = refused.getSqlState();
              yield state != null && (state.startsWith("08") || state.startsWith("57"));
            }
            case VertxException closed -> true;
            case JsonProcessingException unreadable -> false;
            case IOException unreachable -> true;
            default -> false;
          };
      if (away) {
        return true;
      }
    }
    return false;
  }
}
