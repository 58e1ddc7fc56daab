package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.budgetlens.operations.meter.Meter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards and alert rules ask for series that the services have. */
class WatchingTest {
  /** Prometheus' own, and those of the binders that {@code operations} switches on. */
  private static final Set<String> OTHERS =
      Set.of(
          "up",
          "jvm_memory_used_bytes",
          "jvm_memory_max_bytes",
          "http_server_requests_seconds_count",
          "http_server_requests_seconds_sum",
          "http_server_requests_seconds_max");

  private static final Set<String> OTHER_LABELS =
      Set.of("area", "job", "status", "service", "instance");

  private static final Set<String> SERIES =
      Stream.concat(
              OTHERS.stream(), Arrays.stream(Meter.values()).flatMap(it -> it.series().stream()))
          .collect(Collectors.toSet());

  private static final List<String> RUNBOOK =
      Checkout.text("docs/howto/alerts.md").lines().filter(it -> it.startsWith("## ")).toList();

  static Stream<String> expressions() {
    var expressions = new ArrayList<String>();
    Checkout.files("deploy/grafana/dashboards", ".json")
        .forEach(
            file ->
                Yaml.document(file).findValues("expr").forEach(it -> expressions.add(it.asText())));
    rules().forEach(rule -> expressions.add(rule.path("expr").asText()));
    return expressions.stream();
  }

  static Stream<JsonNode> rules() {
    return Yaml.document(Checkout.path("deploy/prometheus/alerts.yaml"))
        .at("/groups/0/rules")
        .valueStream();
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void everySeriesAndLabelExists(String text) {
    var expression = new PrometheusExpression(text);
    var labels = new TreeSet<>(OTHER_LABELS);
    for (Meter meter : Meter.values()) {
      if (meter.series().stream().anyMatch(text::contains)) {
        labels.addAll(meter.tags());
      }
    }

    assertThat(expression.series()).isNotEmpty().isSubsetOf(SERIES);
    assertThat(expression.labels()).isSubsetOf(labels);
  }

  @Test
  void everyMeterIsShownSomewhere() {
    Set<String> shown =
        expressions()
            .flatMap(it -> new PrometheusExpression(it).series().stream())
            .collect(Collectors.toSet());

    assertThat(Meter.values()).allMatch(it -> it.series().stream().anyMatch(shown::contains));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anAlertLeadsToItsSection(JsonNode rule) {
    String name = rule.path("alert").asText();

    assertThat(rule.at("/annotations/runbook_url").asText())
        .isEqualTo("docs/howto/alerts.md#" + name.toLowerCase(Locale.ROOT));
    assertThat(RUNBOOK).contains("## " + name);
    assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
    assertThat(rule.at("/labels/severity").asText()).isIn("warning", "critical");
  }

  @Test
  void noSectionIsLeftOfAnAlertThatIsGone() {
    assertThat(RUNBOOK)
        .containsExactlyElementsOf(rules().map(it -> "## " + it.path("alert").asText()).toList());
  }

  @Test
  void everyServiceIsScrapedWhereItListens() {
    JsonNode jobs =
        Yaml.document(Checkout.path("deploy/prometheus/prometheus.yaml")).path("scrape_configs");

    assertThat(jobs.path(0).path("metrics_path").asText()).isEqualTo("/q/metrics");
    assertThat(jobs.path(0).path("static_configs").findValues("targets"))
        .extracting(it -> it.path(0).asText())
        .containsExactlyElementsOf(
            Arrays.stream(ServiceCode.values()).map(it -> it.label() + ":" + it.port()).toList());
  }

  @Test
  void namesAreFoundInAnExpression() {
    var expression =
        new PrometheusExpression(
            "sum by (service, topic) (rate(budgetlens_x_total{status=~\"A|b\"}[5m] offset 10m)) >"
                + " 0.2 * y unless z");

    assertThat(expression.series()).containsExactly("budgetlens_x_total", "y", "z");
    assertThat(expression.labels()).containsExactly("service", "status", "topic");
  }
}
