package org.budgetlens.ingest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
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

  /** What the service itself cannot read or write comes unchecked: this is the request's body. */
  @ServerExceptionMapper
  Response unreadable(IOException e) {
    LOG.infof("Request body not readable: %s", e.getMessage());
    return answer(
        ProblemDetail.of(
            400,
            "Body not readable",
            "请求正文不完整或格式错误，请重新提交。 / The request's body is incomplete or malformed; send it again."));
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException e) {
    LOG.error("Request failed", e);
    return answer(
        ProblemDetail.of(
            503,
            "Service Unavailable",
            "暂时无法处理，请稍后重试；已接收的文件不会丢失。 / Not possible right now, try again; what was accepted is not"
                + " lost."));
  }

  private static Response answer(ProblemDetail problem) {
    return Response.status(problem.status()).type(ProblemDetail.MEDIA_TYPE).entity(problem).build();
  }
}
