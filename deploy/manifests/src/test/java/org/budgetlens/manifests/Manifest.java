package org.budgetlens.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/**
 * One Kubernetes object as it stands in a file.
 *
 * @param file where it stands
 * @param tree all of it
 */
record Manifest(Path file, JsonNode tree) {
  private static final List<Manifest> ALL =
      Checkout.files("deploy/kubernetes", ".yaml").stream()
          .flatMap(file -> Yaml.documents(file).stream().map(tree -> new Manifest(file, tree)))
          .toList();

  /** All objects of the base and the overlays. */
  static List<Manifest> all() {
    return ALL;
  }

  static List<Manifest> ofKind(String... kinds) {
    return all().stream().filter(it -> List.of(kinds).contains(it.kind())).toList();
  }

  String kind() {
    return tree.path("kind").asText();
  }

  String apiVersion() {
    return tree.path("apiVersion").asText();
  }

  String name() {
    return tree.path("metadata").path("name").asText();
  }

  /** The containers of a workload. */
  List<JsonNode> containers() {
    return podSpec().path("containers").valueStream().toList();
  }

  JsonNode podSpec() {
    return tree.path("spec").path("template").path("spec");
  }

  @Override
  public String toString() {
    return Checkout.name(file) + " " + kind() + "/" + name();
  }
}
