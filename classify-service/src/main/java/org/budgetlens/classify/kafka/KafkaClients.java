package org.budgetlens.classify.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients from the standard {@code kafka.*} keys and the service's own for its producer. */
@ApplicationScoped
class KafkaClients {
  private final Map<String, Object> settings;
  private final ClassifySettings classify;

  KafkaClients(
      @Identifier("default-kafka-broker") Map<String, Object> settings, ClassifySettings classify) {
    this.settings = settings;
    this.classify = classify;
  }

  TransactionalPublisher publisher() {
    Map<String, Object> producer = only(ProducerConfig.configNames());
    producer.putAll(classify.producer());
    producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId());
    return new TransactionalPublisher(
        new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  CommittedOffsets committedOffsets() {
    return new CommittedOffsets(
        Admin.create(only(AdminClientConfig.configNames())), classify.group());
  }

  String transactionalId() {
    return classify.group() + "-" + classify.instance();
  }

  private Map<String, Object> only(Set<String> names) {
    var known = new HashMap<>(settings);
    known.keySet().retainAll(names);
    return known;
  }
}
