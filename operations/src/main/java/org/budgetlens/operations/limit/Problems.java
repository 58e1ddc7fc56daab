package org.budgetlens.operations.limit;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with problem details (RFC 9457) before a service's own resources are asked. */
public final class Problems {
  private Problems() {}

  /** Ends a request. */
  public static void answer(RoutingContext request, int status, String title, String detail) {
    if (!request.response().ended()) {
      var unused =
          request
              .response()
              .setStatusCode(status)
              .putHeader("Content-Type", "application/problem+json")
              .end(
                  new JsonObject()
                      .put("type", "about:blank")
                      .put("title", title)
                      .put("status", status)
                      .put("detail", detail)
                      .toBuffer());
    }
  }
}
