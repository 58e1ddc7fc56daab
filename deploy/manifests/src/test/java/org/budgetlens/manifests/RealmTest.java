package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.budgetlens.operations.access.Role;
import org.junit.jupiter.api.Test;

/** The realm to import into Keycloak: its tokens say what the services believe. */
class RealmTest {
  /** What Keycloak makes for OpenID Connect in a realm whose import names no scopes of its own. */
  private static final Set<String> BUILT_IN_SCOPES =
      Set.of(
          "acr",
          "address",
          "basic",
          "email",
          "microprofile-jwt",
          "offline_access",
          "organization",
          "phone",
          "profile",
          "roles",
          "service_account",
          "web-origins");

  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::label).toList();
  private static final JsonNode REALM =
      json(Checkout.text("deploy/keycloak/budgetlens-realm.json"));

  @Test
  void builtInScopesAreMadeAndNoOthersAreNamed() {
    assertThat(REALM.has("clientScopes"))
        .as("with scopes of its own, an import makes none of those built in: no roles in tokens")
        .isFalse();
    for (String list : List.of("defaultClientScopes", "optionalClientScopes")) {
      for (JsonNode scopes : REALM.findValues(list)) {
        assertThat(texts(scopes)).isSubsetOf(BUILT_IN_SCOPES);
      }
    }
    assertThat(texts(client("budgetlens-dashboard").path("defaultClientScopes")))
        .contains("basic", "profile", "roles");
  }

  @Test
  void rolesAreThoseOfTheServices() {
    assertThat(REALM.at("/roles/realm").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(ROLES);
    assertThat(REALM.path("users"))
        .allSatisfy(user -> assertThat(texts(user.path("realmRoles"))).isSubsetOf(ROLES));
  }

  @Test
  void tokensNameTheAudienceAndTheDepartment() {
    JsonNode dashboard = client("budgetlens-dashboard");

    assertThat(mapper(dashboard, "oidc-audience-mapper").at("/config/included.custom.audience"))
        .hasToString("\"%s\"".formatted(shared("quarkus.oidc.token.audience")));
    JsonNode department = mapper(dashboard, "oidc-usermodel-attribute-mapper").path("config");
    assertThat(department.path("user.attribute").asText()).isEqualTo("department");
    assertThat(department.path("claim.name").asText()).isEqualTo("department");
    assertThat(
            List.of(
                mapper(dashboard, "oidc-audience-mapper").at("/config/access.token.claim").asText(),
                department.path("access.token.claim").asText()))
        .containsOnly("true");
  }

  /** Whoever could change the own department could hand in another's documents. */
  @Test
  void onlyAdministratorsChangeADepartment() {
    JsonNode profile = profile();

    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    assertThat(profile.path("attributes").findValuesAsText("name"))
        .containsExactlyInAnyOrder("username", "email", "firstName", "lastName", "department");
    assertThat(profile.path("attributes"))
        .filteredOn(it -> it.path("name").asText().equals("department"))
        .singleElement()
        .satisfies(it -> assertThat(texts(it.at("/permissions/edit"))).containsExactly("admin"))
        .satisfies(it -> assertThat(it.path("multivalued").asBoolean(true)).isFalse());
  }

  @Test
  void attributesOfPeopleAreDeclared() {
    List<String> declared = profile().path("attributes").findValuesAsText("name");

    for (JsonNode attributes : REALM.path("users").findValues("attributes")) {
      assertThat(declared)
          .containsAll(attributes.properties().stream().map(it -> it.getKey()).toList());
    }
  }

  @Test
  void nobodyHasAPasswordYet() {
    assertThat(REALM.path("users"))
        .isNotEmpty()
        .allSatisfy(
            user -> {
              assertThat(user.has("credentials")).isFalse();
              assertThat(texts(user.path("requiredActions"))).contains("UPDATE_PASSWORD");
            });
  }

  private static JsonNode profile() {
    return json(
        REALM
            .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
            .path("kc.user.profile.config")
            .path(0)
            .asText());
  }

  private static JsonNode client(String id) {
    for (JsonNode client : REALM.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("No client " + id);
  }

  private static JsonNode mapper(JsonNode client, String kind) {
    for (JsonNode mapper : client.path("protocolMappers")) {
      if (mapper.path("protocolMapper").asText().equals(kind)) {
        return mapper;
      }
    }
    throw new AssertionError("No mapper " + kind);
  }

  private static String shared(String setting) {
    return ServiceCode.shared().getProperty(setting);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }
}
