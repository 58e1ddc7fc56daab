package org.budgetlens.manifests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the source of a service says about itself. */
enum ServiceCode {
  INGEST,
  CLASSIFY,
  AUDIT,
  QUERY;

  private static final String SHARED =
      "operations/src/main/resources/META-INF/microprofile-config.properties";
  private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
  private static final Pattern MAPPED =
      Pattern.compile("(?m)^  (?:[A-Z]\\S*|int|boolean|long|double) (\\w+)\\(\\);");
  private static final Pattern INJECTED =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z][a-z.-]+)");

  /** The name of the service's folder, images and workloads, e.g. ingest. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Properties properties() {
    return read(label() + "-service/src/main/resources/application.properties");
  }

  /** The settings all services are run with. */
  static Properties shared() {
    return read(SHARED);
  }

  private static Properties read(String file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Checkout.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  int port() {
    return Integer.parseInt(properties().getProperty("quarkus.http.port"));
  }

  /** The settings its properties and its sources name, and those of what all services share. */
  Set<String> settings() {
    var settings = new TreeSet<String>(properties().stringPropertyNames());
    properties().values().forEach(value -> addAll(EXPRESSION.matcher((String) value), settings));
    settings.addAll(shared().stringPropertyNames());
    Stream.of(label() + "-service/src/main/java", "operations/src/main/java")
        .flatMap(folder -> Checkout.files(folder, ".java").stream())
        .map(Checkout::text)
        .forEach(
            source -> {
              addAll(INJECTED.matcher(source), settings);
              Matcher mapping = MAPPING.matcher(source);
              if (mapping.find()) {
                MAPPED
                    .matcher(source)
                    .results()
                    .forEach(it -> settings.add(mapping.group(1) + "." + kebab(it.group(1))));
              }
            });
    return settings;
  }

  private static void addAll(Matcher matcher, Set<String> settings) {
    matcher.results().forEach(it -> settings.add(it.group(1)));
  }

  private static String kebab(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
