package org.budgetlens.manifests;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Says what is wrong with an object. Kubernetes' and Strimzi's objects are read into their own
 * classes, others are compared with a schema of the fields that are used here; either way an
 * unknown field is refused.
 */
final class KubernetesModel {
  private static final Map<String, Class<?>> CLASSES =
      Map.ofEntries(
          Map.entry("v1 Namespace", Namespace.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("apps/v1 StatefulSet", StatefulSet.class),
          Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("kustomize.config.k8s.io/v1beta1 Kustomization", Kustomization.class),
          Map.entry("kafka.strimzi.io/v1beta2 Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaUser", KafkaUser.class));

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "keda.sh/v1alpha1 ScaledObject", "scaled-object.json",
          "keda.sh/v1alpha1 TriggerAuthentication", "trigger-authentication.json",
          "postgresql.cnpg.io/v1 Cluster", "postgres-cluster.json",
          "monitoring.coreos.com/v1 PodMonitor", "pod-monitor.json");

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new NoCatchAll());

  private KubernetesModel() {}

  /** What is wrong; empty where nothing is. */
  static List<String> problems(JsonNode object) {
    String type = object.path("apiVersion").asText() + " " + object.path("kind").asText();
    Class<?> known = CLASSES.get(type);
    if (known != null) {
      return problems(object, known);
    }
    String schema = SCHEMAS.get(type);
    return schema == null ? List.of("unknown type: " + type) : problems(object, schema);
  }

  private static List<String> problems(JsonNode object, Class<?> known) {
    try {
      STRICT.treeToValue(object, known);
      return List.of();
    } catch (IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> problems(JsonNode object, String schema) {
    return JsonSchemas.problems(object, schema);
  }

  /** The classes keep fields they do not know in a map; without that map they refuse them. */
  private static final class NoCatchAll extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return Boolean.FALSE;
    }
  }
}
