package org.budgetlens.operations.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the service's rules about every request, before anything else sees it. */
@ApplicationScoped
class RequestPolicy implements HttpSecurityPolicy {
  private static final Logger LOG = Logger.getLogger(RequestPolicy.class);

  private final AccessSettings settings;
  private final AccessRules rules;
  private final Callers callers;

  RequestPolicy(AccessSettings settings, AccessRules rules, Callers callers) {
    this.settings = settings;
    this.rules = rules;
    this.callers = callers;
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    return identity.map(known -> check(request, known));
  }

  private CheckResult check(RoutingContext request, SecurityIdentity identity) {
    Optional<Caller> caller = callers.of(identity, request);
    caller.ifPresent(known -> CurrentRequest.put(request, known));
    String method = request.request().method().name();
    String path = request.normalizedPath();
    if (!settings.enabled() || rules.permits(method, path, caller)) {
      return CheckResult.PERMIT;
    }
    LOG.infof(
        "denied=%s %s actor=%s client=%s",
        method,
        path,
        caller.map(Caller::name).orElse(Caller.NOBODY),
        request.request().remoteAddress().hostAddress());
    return CheckResult.DENY;
  }
}
