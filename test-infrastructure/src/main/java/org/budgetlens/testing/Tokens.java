package org.budgetlens.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in, as the bureau's identity provider would. All class loaders of this JVM share one
 * key, so that a service under test believes what a test signs.
 */
public final class Tokens {
  /** Who signs. */
  public static final String ISSUER = "https://sign-in.budgetlens.test";

  /** The key's name. */
  public static final String KEY = "test";

  private static final String PRIVATE = "budgetlens.test.private-key";
  private static final String PUBLIC = "budgetlens.test.public-key";
  private static final Object JVM_WIDE = System.getProperties();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private Tokens() {}

  /** The key to check tokens with, for {@code quarkus.oidc.public-key}. */
  public static String publicKey() {
    keys();
    return System.getProperty(PUBLIC);
  }

  /** A token of somebody with these roles. */
  public static String of(String name, @Nullable String department, String... roles) {
    return signed(claims(name, department, 300, roles), key());
  }

  /** A token that was good five minutes ago. */
  public static String expired(String name, String... roles) {
    return signed(claims(name, null, -300, roles), key());
  }

  /** A token somebody else has signed. */
  public static String forged(String name, String... roles) {
    try {
      return signed(
          claims(name, null, 300, roles),
          KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> claims(
      String name, @Nullable String department, long secondsLeft, String... roles) {
    long now = Instant.now().getEpochSecond();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", "subject-of-" + name);
    claims.put("preferred_username", name);
    claims.put("iss", ISSUER);
    claims.put("aud", "budgetlens");
    claims.put("iat", Math.min(now, now + secondsLeft) - 60);
    claims.put("exp", now + secondsLeft);
    claims.put("realm_access", Map.of("roles", List.of(roles)));
    if (department != null) {
      claims.put("department", department);
    }
    return claims;
  }

  private static String signed(Map<String, Object> claims, PrivateKey key) {
    try {
      var json = new ObjectMapper();
      String content =
          URL.encodeToString(
                  json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY)))
              + "."
              + URL.encodeToString(json.writeValueAsBytes(claims));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey key() {
    keys();
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(
              new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keys() {
    synchronized (JVM_WIDE) {
      if (System.getProperty(PRIVATE) == null) {
        try {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
          generator.initialize(2048);
          KeyPair keys = generator.generateKeyPair();
          var encoder = Base64.getEncoder();
          System.setProperty(PUBLIC, encoder.encodeToString(keys.getPublic().getEncoded()));
          System.setProperty(PRIVATE, encoder.encodeToString(keys.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
