package org.budgetlens.ingest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every error into problem details. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response web(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    String title =
        Response.Status.fromStatusCode(status) == null
            ? "Error"
            : Response.Status.fromStatusCode(status).getReasonPhrase();
    String message = e.getMessage();
    return answer(ProblemDetail.of(status, title, message == null ? title : message));
  }

  @ServerExceptionMapper
  Response refused(RequestRefused e) {
    return answer(e.problem());
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException e) {
    LOG.error("Request failed", e);
    return answer(
        ProblemDetail.of(
            503,
            "Service Unavailable",
            "暂时无法处理，请稍后重试；已接收的文件不会丢失。 / Not possible right now, try again; what was accepted is not lost."));
  }

  private static Response answer(ProblemDetail problem) {
    return Response.status(problem.status()).type(ProblemDetail.MEDIA_TYPE).entity(problem).build();
  }
}
