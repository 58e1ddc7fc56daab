package org.budgetlens.classify.edition;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.budgetlens.classify.generation.CatalogClients;
import org.budgetlens.classify.stage.PartitionState;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The documents on {@code budget.rows}, and how far each partition is with generations. */
@ApplicationScoped
class StoredDocuments {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CatalogClients clients;
  private final Map<String, Object> settings;
  private final String group;

  StoredDocuments(
      CatalogClients clients,
      @Identifier("default-kafka-broker") Map<String, Object> settings,
      @ConfigProperty(name = "budgetlens.classify.group") String group) {
    this.clients = clients;
    this.settings = settings;
    this.group = group;
  }

  /** Shows every row of these years that is on the topic now. */
  void forEach(YearRange years, java.util.function.Consumer<BudgetRow> visitor) {
    try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          visit(record, years, visitor);
        }
      }
    }
  }

  /** The state of every partition; one that nothing is committed for is at its beginning. */
  Map<Integer, PartitionState> states() {
    var known = new HashMap<>(settings);
    known.keySet().retainAll(AdminClientConfig.configNames());
    try (Consumer<byte[], byte[]> consumer = clients.consumer();
        Admin admin = Admin.create(known)) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin
              .listConsumerGroupOffsets(
                  group, new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      var states = new TreeMap<Integer, PartitionState>();
      for (TopicPartition partition : partitions(consumer)) {
        OffsetAndMetadata offset = committed.get(partition);
        states.put(
            partition.partition(),
            offset == null ? PartitionState.initial() : PartitionState.decode(offset.metadata()));
      }
      return states;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("The partitions' states could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while reading the partitions' states", e);
    }
  }

  private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    return consumer.partitionsFor(Topic.ROWS.topicName()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private static void visit(
      ConsumerRecord<byte[], byte[]> record,
      YearRange years,
      java.util.function.Consumer<BudgetRow> visitor) {
    Header type = record.headers().lastHeader(CloudEvent.TYPE_HEADER);
    if (type == null
        || record.value() == null
        || !EventType.ROW
            .ceType()
            .equals(new String(type.value(), java.nio.charset.StandardCharsets.UTF_8))) {
      return;
    }
    BudgetRow row;
    try {
      row = EventJson.read(record.value(), EventType.ROW, BudgetRow.class);
    } catch (UncheckedIOException e) {
      return; // set aside the first time
    }
    Integer year = row.fiscalYear();
    if (year == null ? years.equals(YearRange.ALWAYS) : years.contains(year)) {
      visitor.accept(row);
    }
  }
}
