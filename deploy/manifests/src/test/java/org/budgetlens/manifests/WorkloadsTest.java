package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four workloads, compared with the services' sources. */
class WorkloadsTest {
  private static final List<String> HEALTH =
      List.of("/q/health/started", "/q/health/live", "/q/health/ready");

  @Test
  void everyServiceHasAWorkloadAndNothingElseHas() {
    assertThat(Manifest.ofKind("Deployment", "StatefulSet"))
        .extracting(Manifest::name)
        .containsExactlyInAnyOrder("ingest", "classify", "audit", "query");
  }

  @ParameterizedTest
  @EnumSource
  void portsAreThoseOfTheCode(ServiceCode service) {
    assertThat(container(service).at("/ports/0/containerPort").asInt()).isEqualTo(service.port());
    assertThat(object("Service", service).at("/spec/ports/0/port").asInt())
        .isEqualTo(service.port());
    assertThat(object("NetworkPolicy", service).at("/spec/ingress/0/ports/0/port").asInt())
        .isEqualTo(service.port());
  }

  @ParameterizedTest
  @EnumSource
  void probesAskWhatTheServiceAnswers(ServiceCode service) {
    assertThat(Checkout.text(service.label() + "-service/pom.xml"))
        .contains("quarkus-smallrye-health");
    assertThat(service.settings())
        .noneMatch(it -> it.startsWith("quarkus.smallrye-health.") && it.endsWith("path"))
        .doesNotContain("quarkus.http.root-path", "quarkus.http.non-application-root-path")
        .doesNotContain("quarkus.management.enabled");
    assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
        .map(probe -> container(service).path(probe).at("/httpGet/path").asText())
        .isEqualTo(HEALTH);
  }

  @ParameterizedTest
  @EnumSource
  void environmentNamesSettings(ServiceCode service) {
    var names = new TreeSet<String>();
    container(service).path("env").forEach(it -> names.add(it.path("name").asText()));

    assertThat(names).isNotEmpty().allSatisfy(it -> EnvironmentNames.of(service).check(it));
  }

  @ParameterizedTest
  @EnumSource
  void rightsAreTheFewestPossible(ServiceCode service) {
    JsonNode pod = workload(service).podSpec();
    JsonNode container = container(service).path("securityContext");

    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(Dockerfile.user());
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(
            object("ServiceAccount", service).path("automountServiceAccountToken").asBoolean(true))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyDeclaredFoldersAreMountedAndTemporaryOnesAreBounded(ServiceCode service) {
    Set<String> volumes = new TreeSet<>();
    workload(service)
        .podSpec()
        .path("volumes")
        .forEach(
            it -> {
              volumes.add(it.path("name").asText());
              assertThat(it.has("hostPath")).isFalse();
              if (it.has("emptyDir")) {
                assertThat(it.at("/emptyDir/sizeLimit").asText()).isNotEmpty();
              }
            });
    workload(service)
        .tree()
        .at("/spec/volumeClaimTemplates")
        .forEach(it -> volumes.add(it.at("/metadata/name").asText()));

    assertThat(StreamSupport.stream(container(service).path("volumeMounts").spliterator(), false))
        .extracting(it -> it.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(volumes);
  }

  @ParameterizedTest
  @EnumSource
  void memoryIsLimitedAndAnInstanceMayBeMoved(ServiceCode service) {
    assertThat(container(service).at("/resources/limits/memory").asText()).isNotEmpty();
    assertThat(container(service).at("/resources/requests/cpu").asText()).isNotEmpty();
    assertThat(object("PodDisruptionBudget", service).at("/spec/maxUnavailable").asInt())
        .isEqualTo(1);
  }

  /** Who may say where a request comes from decides which address the journal keeps. */
  @ParameterizedTest
  @EnumSource
  void onlyNamedProxiesAreBelieved(ServiceCode service) {
    assertThat(variable(service, "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING")).isEqualTo("true");
    assertThat(variable(service, "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"))
        .isNotEmpty()
        .doesNotContain("0.0.0.0/0", "::/0");
  }

  /** Several of the largest uploads at once lie on disk, not in the container's memory. */
  @Test
  void ingestHasRoomForUploads() {
    JsonNode folder =
        workload(ServiceCode.INGEST)
            .podSpec()
            .path("volumes")
            .valueStream()
            .filter(it -> it.path("name").asText().equals("tmp"))
            .findFirst()
            .orElseThrow()
            .path("emptyDir");
    String largest =
        ServiceCode.INGEST.properties().getProperty("quarkus.http.limits.max-body-size");

    assertThat(folder.has("medium")).isFalse();
    assertThat(bytes(folder.path("sizeLimit").asText())).isGreaterThanOrEqualTo(4 * bytes(largest));
  }

  @Test
  void whatIsNotAllowedIsDenied() {
    JsonNode deny =
        Manifest.ofKind("NetworkPolicy").stream()
            .filter(it -> it.name().equals("default-deny"))
            .findFirst()
            .orElseThrow()
            .tree();

    assertThat(deny.at("/spec/podSelector").isEmpty()).isTrue();
    assertThat(deny.at("/spec/policyTypes"))
        .extracting(JsonNode::asText)
        .containsExactly("Ingress", "Egress");
    assertThat(deny.at("/spec").has("ingress") || deny.at("/spec").has("egress")).isFalse();
  }

  @Test
  void secretsAreNamedAndNeverWritten() {
    assertThat(Manifest.ofKind("Secret")).isEmpty();
    assertThat(
            Arrays.stream(ServiceCode.values())
                .flatMap(it -> container(it).path("env").valueStream()))
        .filteredOn(it -> it.path("name").asText().contains("PASSWORD"))
        .isNotEmpty()
        .allMatch(it -> it.at("/valueFrom/secretKeyRef/name").isTextual());
  }

  private static String variable(ServiceCode service, String name) {
    return container(service)
        .path("env")
        .valueStream()
        .filter(it -> it.path("name").asText().equals(name))
        .map(it -> it.path("value").asText())
        .findFirst()
        .orElse("");
  }

  /** Both Kubernetes' 4Gi and Quarkus's 512M count in powers of two. */
  private static long bytes(String size) {
    long number = Long.parseLong(size.replaceAll("[A-Za-z]", ""));
    return switch (size.replaceAll("[0-9]", "")) {
      case "Mi", "M" -> number << 20;
      case "Gi", "G" -> number << 30;
      default -> throw new IllegalArgumentException(size);
    };
  }

  private static Manifest workload(ServiceCode service) {
    return Manifest.ofKind("Deployment", "StatefulSet").stream()
        .filter(it -> it.name().equals(service.label()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode container(ServiceCode service) {
    return workload(service).containers().getFirst();
  }

  private static JsonNode object(String kind, ServiceCode service) {
    return Manifest.ofKind(kind).stream()
        .filter(it -> it.name().equals(service.label()))
        .findFirst()
        .orElseThrow()
        .tree();
  }
}
