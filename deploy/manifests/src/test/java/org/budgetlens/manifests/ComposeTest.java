package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose scenarios, compared with the services' sources. */
class ComposeTest {
  static Stream<Path> scenarios() {
    return Checkout.files("deploy/compose", "compose.yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFieldIsKnown(Path file) {
    assertThat(JsonSchemas.problems(Yaml.document(file), "compose.json")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void servicesListenHereOnlyAndOnTheirPorts(Path scenario) {
    for (ServiceCode service : ServiceCode.values()) {
      assertThat(service(scenario, service).path("ports").path(0).asText())
          .matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+:-\\d+}:" + service.port());
    }
    Yaml.document(scenario)
        .path("services")
        .findValues("ports")
        .forEach(ports -> ports.forEach(it -> assertThat(it.asText()).startsWith("127.0.0.1:")));
  }

  /** Scenarios, and what is laid over them. */
  static Stream<Path> files() {
    return Checkout.files("deploy/compose", ".yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void environmentNamesSettings(Path file) {
    for (ServiceCode service : ServiceCode.values()) {
      var names = new TreeSet<String>();
      variables(Yaml.document(file), service(file, service).path("environment"), names);

      assertThat(names).isNotEmpty().allSatisfy(it -> EnvironmentNames.of(service).check(it));
    }
  }

  /** Jackson leaves merge keys as they are: {@code <<} names anchors, here those of extensions. */
  private static void variables(JsonNode file, JsonNode environment, Set<String> names) {
    environment
        .properties()
        .forEach(
            it -> {
              if (it.getKey().equals("<<")) {
                it.getValue()
                    .forEach(anchor -> variables(file, file.path("x-" + anchor.asText()), names));
              } else {
                names.add(it.getKey());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void rightsAreTheFewestPossible(Path scenario) {
    JsonNode common = Yaml.document(scenario).path("x-service");

    assertThat(common.path("read_only").asBoolean()).isTrue();
    assertThat(common.path("user").asText()).isEqualTo("%1$d:%1$d".formatted(Dockerfile.user()));
    assertThat(common.at("/cap_drop/0").asText()).isEqualTo("ALL");
    assertThat(common.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
    assertThat(Checkout.text(scenario))
        .doesNotContain("privileged:", "docker.sock", "network_mode")
        .doesNotContainPattern("(?m)^ +[A-Z_]*PASSWORD: ");
  }

  @ParameterizedTest
  @MethodSource("files")
  void noImageFloats(Path scenario) {
    List<String> images =
        Yaml.document(scenario).path("services").findValues("image").stream()
            .map(JsonNode::asText)
            .toList();

    assertThat(images)
        .isNotEmpty()
        .allMatch(it -> it.matches(".*:[0-9v][^:]*}?|.*budgetlens/[a-z]+:\\$\\{VERSION:\\?.*}"))
        .noneMatch(it -> it.contains("latest"));
  }

  private static JsonNode service(Path scenario, ServiceCode service) {
    return Yaml.document(scenario).path("services").path(service.label());
  }
}
