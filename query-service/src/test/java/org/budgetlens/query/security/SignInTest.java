package org.budgetlens.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.testing.IdentityProvider;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** A browser signs in at the identity provider and comes back with a cookie. */
@QuarkusTest
@TestProfile(SignInTest.WithProvider.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class SignInTest {
  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

  @TestHTTPResource URI address;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  /** The provider is of this test only. */
  public static final class WithProvider implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(IdentityProvider.class));
    }
  }

  @Test
  void thePageSendsABrowserToTheProviderAndBack() throws Exception {
    HttpResponse<String> first = get("/");
    assertThat(first.statusCode()).isEqualTo(302);
    String there = location(first);
    assertThat(there).contains("/authorize?").contains("code_challenge=");

    Matcher state = STATE.matcher(there);
    assertThat(state.find()).isTrue();
    HttpResponse<String> back = get("/?code=a-code&state=" + state.group(1));
    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(get("/").statusCode()).isEqualTo(200);

    JsonPath me = new JsonPath(get("/api/v1/me").body());
    assertThat(me.getString("name")).isEqualTo("王芳");
    assertThat(me.getList("roles", String.class)).containsExactly("auditor");
    assertThat(me.getString("department")).isEqualTo("北京市朝阳区审计局");
    assertThat(bearer(me.getString("token")).statusCode()).isEqualTo(200);
  }

  @Test
  void theCookieIsForThisServiceOnlyAndNotForScripts() throws Exception {
    String state = location(get("/"));
    Matcher matcher = STATE.matcher(state);
    assertThat(matcher.find()).isTrue();

    List<String> cookies =
        get("/?code=a-code&state=" + matcher.group(1)).headers().allValues("set-cookie");

    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith("q_session"))
        .isNotEmpty()
        .allSatisfy(
            cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void aScriptIsToldToSignInAndNotSentAway() throws Exception {
    HttpRequest asked =
        HttpRequest.newBuilder(address.resolve("/api/v1/documents"))
            .header("X-Requested-With", "JavaScript")
            .build();

    assertThat(browser.send(asked, BodyHandlers.ofString()).statusCode()).isEqualTo(499);
  }

  @Test
  void aProgramIsToldToBringAToken() throws Exception {
    HttpRequest asked = HttpRequest.newBuilder(address.resolve("/api/v1/documents")).build();

    HttpResponse<String> answer = browser.send(asked, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
  }

  @Test
  void aPersonWhoOpensAnAddressIsSentToTheProvider() throws Exception {
    HttpRequest opened =
        HttpRequest.newBuilder(address.resolve("/api/v1/documents"))
            .header("Accept", "text/html,application/xhtml+xml")
            .build();

    assertThat(browser.send(opened, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** Without any cookie. */
  private HttpResponse<String> bearer(String token) throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(address.resolve("/api/v1/documents"))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElseThrow();
  }
}
