package org.budgetlens.query.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.budgetlens.query.request.Format;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Decides the format before a resource is chosen: the parameter {@code format} counts, then the
 * header {@code Accept}; a reader that accepts anything gets JSON.
 */
class FormatFilter {
  private static final String API = "/api/";
  private static final String STREAM = "/stream";

  @ServerRequestFilter(preMatching = true)
  void decide(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getPath();
    if (!path.startsWith(API) || path.endsWith(STREAM)) {
      return;
    }
    String named = request.getUriInfo().getQueryParameters().getFirst("format");
    Optional<Format> format =
        named == null
            ? Format.accepted(request.getHeaderString(HttpHeaders.ACCEPT))
            : Optional.of(Format.named(named));
    format.ifPresent(it -> request.getHeaders().putSingle(HttpHeaders.ACCEPT, it.mediaType()));
  }
}
