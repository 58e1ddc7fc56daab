package org.budgetlens.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As much of an OpenID Connect provider as a browser's sign-in needs: it says where things are,
 * shows its key and changes every code for tokens of an auditor.
 */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String address = "http://127.0.0.1:" + started.getAddress().getPort();
      started.createContext(
          "/.well-known/openid-configuration", asked -> answer(asked, discovery(address)));
      started.createContext("/keys", asked -> answer(asked, keys()));
      started.createContext("/token", asked -> answer(asked, tokens()));
      started.start();
      server = started;
      return Map.of(
          "budgetlens.security.enabled", "true",
          "quarkus.oidc.auth-server-url", address,
          "quarkus.oidc.client-id", "budgetlens-dashboard",
          "quarkus.oidc.authentication.state-secret", "0123456789abcdef0123456789abcdef",
          "quarkus.oidc.token-state-manager.encryption-secret", "fedcba9876543210fedcba9876543210");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static Map<String, Object> discovery(String address) {
    return Map.of(
        "issuer", Tokens.ISSUER,
        "authorization_endpoint", address + "/authorize",
        "token_endpoint", address + "/token",
        "jwks_uri", address + "/keys");
  }

  private static Map<String, Object> keys() {
    try {
      var key =
          (RSAPublicKey)
              KeyFactory.getInstance("RSA")
                  .generatePublic(
                      new X509EncodedKeySpec(Base64.getDecoder().decode(Tokens.publicKey())));
      var shown = new LinkedHashMap<String, Object>();
      shown.put("kty", "RSA");
      shown.put("use", "sig");
      shown.put("alg", "RS256");
      shown.put("kid", Tokens.KEY);
      shown.put("n", unsigned(key.getModulus().toByteArray()));
      shown.put("e", unsigned(key.getPublicExponent().toByteArray()));
      return Map.of("keys", List.of(shown));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> tokens() {
    String token = Tokens.of("王芳", "北京市朝阳区审计局", "auditor");
    return Map.of(
        "access_token",
        token,
        "id_token",
        token,
        "refresh_token",
        "again",
        "token_type",
        "Bearer",
        "expires_in",
        300);
  }

  private static String unsigned(byte[] number) {
    int from = number[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
  }

  private static void answer(HttpExchange asked, Map<String, Object> content) throws IOException {
    asked.getRequestBody().readAllBytes();
    byte[] json = new ObjectMapper().writeValueAsString(content).getBytes(UTF_8);
    asked.getResponseHeaders().add("Content-Type", "application/json");
    asked.sendResponseHeaders(200, json.length);
    asked.getResponseBody().write(json);
    asked.close();
  }
}
