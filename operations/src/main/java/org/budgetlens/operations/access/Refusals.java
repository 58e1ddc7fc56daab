package org.budgetlens.operations.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.budgetlens.operations.limit.Problems;

/**
 * Tells who is signed in, and may not do what was asked, who may; Quarkus would answer with a
 * status alone. Who is not signed in, or has a token that is not believed, is told so as {@link
 * SignInMechanism} says it.
 */
@ApplicationScoped
class Refusals {
  private final AccessRules rules;

  Refusals(AccessRules rules) {
    this.rules = rules;
  }

  void register(@Observes Router router) {
    router.route().failureHandler(this::answer);
  }

  private void answer(RoutingContext request) {
    if (request.failure() instanceof AuthenticationFailedException
        && SignInMechanism.isProgram(request)) {
      SignInMechanism.askForToken(request);
      return;
    }
    if (!(request.failure() instanceof ForbiddenException)) {
      request.next();
      return;
    }
    String method = request.request().method().name();
    String path = request.normalizedPath();
    String who = String.join(", ", roles(method, path));
    Problems.answer(
        request,
        403,
        "Forbidden",
        "您的角色不能执行 %1$s %2$s；可以执行的角色：%3$s。 / Your roles do not permit %1$s %2$s; those that do: %3$s."
            .formatted(method, path, who.isEmpty() ? "—" : who));
  }

  private List<String> roles(String method, String path) {
    return rules
        .about(method, path)
        .map(rule -> rule.roles().stream().map(Role::label))
        .map(labels -> labels.sorted().toList())
        .orElse(List.of());
  }
}
