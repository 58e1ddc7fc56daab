package org.budgetlens.query.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.budgetlens.operations.access.Caller;
import org.budgetlens.operations.access.CurrentRequest;
import org.budgetlens.operations.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who the page is talking for. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  private final CurrentRequest request;
  private final SecurityIdentity identity;

  MeResource(CurrentRequest request, SecurityIdentity identity) {
    this.request = request;
    this.identity = identity;
  }

  /**
   * A person.
   *
   * @param name the name decisions are kept under; anonymous while sign-in is off
   * @param verified whether the person has signed in
   * @param roles what the person may be, in lower case; all of them while sign-in is off
   * @param department the department the person speaks for
   * @param token what the page shows the other services as {@code Authorization: Bearer}, for some
   *     minutes; the page keeps it in memory only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Me(
      String name,
      boolean verified,
      List<String> roles,
      @Nullable String department,
      @Nullable String token) {}

  /** Who has signed in. Never kept by a cache. */
  @GET
  @Operation(summary = "Who has signed in, and the token for the other services")
  public Response me() {
    Caller caller = request.caller();
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    var me =
        new Me(
            caller.name(),
            caller.verified(),
            caller.roles().stream().sorted().map(Role::label).toList(),
            caller.department(),
            credential == null ? null : credential.getToken());
    return Response.ok(me).header("Cache-Control", "no-store").build();
  }
}
