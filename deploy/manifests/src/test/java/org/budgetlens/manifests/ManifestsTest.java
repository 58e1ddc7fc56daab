package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
  static Stream<Manifest> manifests() {
    return Manifest.all().stream();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyFieldIsKnownToItsType(Manifest manifest) {
    assertThat(KubernetesModel.problems(manifest.tree())).as(manifest.toString()).isEmpty();
  }

  @Test
  void aFieldThatDoesNotExistIsRefused() throws Exception {
    JsonNode deployment =
        new ObjectMapper()
            .readTree(
                """
                {"apiVersion": "apps/v1", "kind": "Deployment",
                 "spec": {"template": {"spec": {"containers": [{"name": "a", "imagePullPolice": "x"}]}}}}
                """);

    assertThat(KubernetesModel.problems(deployment)).singleElement().asString().contains("Police");
  }

  @Test
  void aFieldOutsideOfASchemaIsRefused() {
    var scaled = (ObjectNode) Manifest.ofKind("ScaledObject").getFirst().tree().deepCopy();
    ((ObjectNode) scaled.get("spec")).put("maxReplicas", 3);

    assertThat(KubernetesModel.problems(scaled)).singleElement().asString().contains("maxReplicas");
  }

  @Test
  void everyFileOfAKustomizationExistsAndNoneIsForgotten() {
    var named = new ArrayList<Path>();
    for (Manifest manifest : Manifest.ofKind("Kustomization")) {
      for (JsonNode resource : manifest.tree().path("resources")) {
        Path file = manifest.file().resolveSibling(resource.asText()).normalize();
        assertThat(file).as(manifest.toString()).exists();
        named.add(file);
      }
    }

    assertThat(Checkout.files("deploy/kubernetes/base", ".yaml"))
        .filteredOn(file -> !file.endsWith("kustomization.yaml"))
        .allSatisfy(file -> assertThat(named).contains(file));
    assertThat(named).filteredOn(Files::isDirectory).isNotEmpty();
  }

  /** The runbook applies a service's objects by this label: an object without it would stay old. */
  @Test
  void allObjectsOfAServiceCarryItsName() {
    for (String service : List.of("ingest", "classify", "audit", "query")) {
      assertThat(Manifest.ofKind("Kustomization"))
          .filteredOn(it -> it.file().getParent().endsWith(Path.of("base", service)))
          .singleElement()
          .satisfies(
              it ->
                  assertThat(it.tree().at("/labels/0/pairs").path("app.kubernetes.io/name"))
                      .hasToString("\"" + service + "\""));
    }
  }

  @Test
  void noImageFloats() {
    for (Manifest overlay : Manifest.ofKind("Kustomization")) {
      for (JsonNode image : overlay.tree().path("images")) {
        assertThat(image.path("newTag").asText()).isNotEmpty().isNotEqualTo("latest");
      }
    }
    assertThat(Manifest.ofKind("Cluster").getFirst().tree().at("/spec/imageName").asText())
        .containsPattern(":[0-9]");
  }

  @Test
  void aPatchFindsItsObject() {
    for (Manifest overlay : Manifest.ofKind("Kustomization")) {
      for (JsonNode patch : overlay.tree().path("patches")) {
        String kind = patch.at("/target/kind").asText();
        String name = patch.at("/target/name").asText();
        assertThat(Manifest.ofKind(kind))
            .as("%s: %s/%s", overlay, kind, name)
            .anySatisfy(
                object -> assertThat(name.isEmpty() || object.name().equals(name)).isTrue());
      }
    }
  }

  @Test
  void whatAPatchReplacesIsThere() {
    for (Manifest overlay : Manifest.ofKind("Kustomization")) {
      for (JsonNode patch : overlay.tree().path("patches")) {
        JsonNode operations = Yaml.parse(patch.path("patch").asText());
        for (JsonNode operation : operations.isArray() ? operations : List.<JsonNode>of()) {
          if (operation.path("op").asText().equals("add")) {
            continue;
          }
          assertThat(Manifest.ofKind(patch.at("/target/kind").asText()))
              .filteredOn(it -> it.name().startsWith(patch.at("/target/name").asText()))
              .isNotEmpty()
              .allSatisfy(
                  it ->
                      assertThat(it.tree().at(operation.path("path").asText()).isMissingNode())
                          .as("%s: %s of %s", overlay, operation, it)
                          .isFalse());
        }
      }
    }
  }
}
