package org.budgetlens.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The descriptions of interfaces that are committed, in a form in which equal ones are equal texts:
 * keys in order, a line for each value. After a change that is meant they are written anew by
 * {@code ./mvnw -pl <service> -am test -Dtest=InterfacesTest -Dupdate=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
public final class InterfaceReference {
  private static final Path REFERENCE = Path.of("../docs/reference");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private InterfaceReference() {}

  /** What the service that runs at this address says of its interface. */
  public static String openApi(URI address) {
    var request =
        HttpRequest.newBuilder(address.resolve("/q/openapi?format=json")).timeout(PATIENCE).build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      String answer = client.send(request, BodyHandlers.ofString(UTF_8)).body();
      @SuppressWarnings("unchecked")
      Map<String, Object> description = MAPPER.readValue(answer, TreeMap.class);
      description.remove("servers"); // the address of this run
      return text(description);
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A description as it is committed. */
  public static String text(Object description) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as committed, rewritten first with {@code -Dupdate=true}. */
  public static String committed(String file, String description) {
    Path committed = REFERENCE.resolve(file);
    try {
      if (Boolean.getBoolean("update")) {
        Files.writeString(committed, description, UTF_8);
      }
      return Files.readString(committed, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Write it with -Dupdate=true", e);
    }
  }
}
