package org.budgetlens.operations.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Tells who asks, by the token or, where sign-in is off, by what the request says. */
@ApplicationScoped
class Callers {
  /** Where a request says who asks while sign-in is off; percent-encoded where it is not ASCII. */
  private static final String ACTOR = "X-Actor";

  private static final int LONGEST_NAME = 100;

  private final AccessSettings settings;

  Callers(AccessSettings settings) {
    this.settings = settings;
  }

  /** Who asks; empty for somebody who should sign in and has not. */
  Optional<Caller> of(SecurityIdentity identity, RoutingContext request) {
    if (!settings.enabled()) {
      return Optional.of(Caller.open(said(request.request().getHeader(ACTOR))));
    }
    if (identity.isAnonymous()) {
      return Optional.empty();
    }
    return Optional.of(
        new Caller(name(identity), true, Role.of(identity.getRoles()), department(identity)));
  }

  private String name(SecurityIdentity identity) {
    String claimed = claim(identity, settings.nameClaim());
    return claimed == null ? identity.getPrincipal().getName() : claimed;
  }

  private @Nullable String department(SecurityIdentity identity) {
    return claim(identity, settings.departmentClaim());
  }

  private static @Nullable String claim(SecurityIdentity identity, String name) {
    Object claim =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    return claim == null || claim.toString().isBlank() ? null : claim.toString();
  }

  private static @Nullable String said(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String name;
    try {
      name = header.indexOf('%') < 0 ? header : URLDecoder.decode(header, UTF_8);
    } catch (IllegalArgumentException e) {
      name = header;
    }
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
