package org.budgetlens.operations.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request that is being served: who asks, and what is done, for the journal. */
@ApplicationScoped
public class CurrentRequest {
  private static final String CALLER = "budgetlens.caller";
  private static final String DETAILS = "budgetlens.details";

  private final CurrentVertxRequest current;

  CurrentRequest(CurrentVertxRequest current) {
    this.current = current;
  }

  /** Who asks. */
  public Caller caller() {
    return caller(current.getCurrent());
  }

  /** Who asks, of a request at hand. */
  public static Caller caller(@Nullable RoutingContext request) {
    Caller caller = request == null ? null : request.<Caller>get(CALLER);
    return caller == null ? Caller.open(null) : caller;
  }

  /** Keeps a detail of what is done in the journal's entry, as far as {@link Details} has room. */
  public void detail(String name, String value) {
    RoutingContext request = current.getCurrent();
    if (request != null) {
      details(request).put(name, value);
    }
  }

  /** The details kept so far. */
  public static Map<String, String> detailsOf(RoutingContext request) {
    return details(request).toMap();
  }

  static void put(RoutingContext request, Caller caller) {
    request.put(CALLER, caller);
  }

  private static Details details(RoutingContext request) {
    Details known = request.get(DETAILS);
    if (known == null) {
      known = new Details();
      request.put(DETAILS, known);
    }
    return known;
  }
}
