package org.budgetlens.operations.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Objects;
import java.util.Set;
import org.budgetlens.operations.limit.Problems;

/**
 * The sign-in by OpenID Connect, which also tells programs that are not signed in what is wrong.
 *
 * <p>Quarkus alone would answer them with a bare status, and where browsers sign in (query) send
 * them to the identity provider's page, as if somebody could fill in its form. People who open an
 * address are sent there as ever, and the dashboard's own scripts are answered with the status 499
 * that they know.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
  private final OidcAuthenticationMechanism oidc;

  SignInMechanism(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    if (isProgram(request)) {
      askForToken(request);
      return Uni.createFrom().item(true);
    }
    return oidc.sendChallenge(request);
  }

  /** Whether neither a person opens an address in a browser nor the dashboard's script asks. */
  static boolean isProgram(RoutingContext request) {
    HttpServerRequest asked = request.request();
    String accepts = Objects.requireNonNullElse(asked.getHeader("Accept"), "");
    return request.normalizedPath().startsWith("/api/")
        && !accepts.contains("text/html")
        && !"JavaScript".equals(asked.getHeader("X-Requested-With"));
  }

  /** Answers a program that has no token, or none that is believed. */
  static void askForToken(RoutingContext request) {
    if (request.response().ended()) {
      return;
    }
    request.response().putHeader("WWW-Authenticate", "Bearer");
    Problems.answer(
        request,
        401,
        "Unauthorized",
        "请先登录：请求须带有效的令牌（Authorization: Bearer …），没有令牌、令牌过期或不是为本系统签发的都不行。"
            + " / Sign in first: a request needs a token (Authorization: Bearer …) that is valid now"
            + " and was issued for this system.");
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    return oidc.authenticate(request, identities);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return oidc.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return oidc.getCredentialTransport(request);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority();
  }
}
