package org.budgetlens.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.budgetlens.contracts.event.Topic;

/** What can go wrong. Each leaves everything running, or starting again. */
enum Fault {
  /** {@code kill -9} of a service, which starts again at once. */
  KILL_SERVICE(true),
  /** A redeployment: the service is asked to end and starts again. */
  RESTART_SERVICE(true),
  /** A second instance of a service joins. */
  JOIN(false),
  /** The second instance leaves, in order or killed. */
  LEAVE(true),
  /** {@code kill -9} of the broker. */
  KILL_BROKER(true),
  /** {@code kill -9} of the database server. */
  KILL_DATABASE(true),
  /**
   * A service is stopped longer than its sessions last and goes on: it finds that its clock has
   * jumped and others have taken its place.
   */
  FREEZE_SERVICE(false),
  /** The database's disk is full for a while. */
  FILL_DATABASE_DISK(true),
  /** The database does not answer for a while. */
  FREEZE_DATABASE(false),
  /** Something that is no event, in some topic. */
  POISON(false),
  /** A document's events come once more. */
  DUPLICATE(false),
  /** A document's states come once more, the newest first. */
  OUT_OF_ORDER(false);

  private static final long LONGER_THAN_A_SESSION_SECONDS = 11;
  private static final long SLOW_MILLIS = 3_000;

  /** What others may send; catalogs and packs come from administrators and are checked there. */
  private static final List<Topic> OPEN =
      List.of(
          Topic.ROWS,
          Topic.CLASSIFIED_ROWS,
          Topic.DOCUMENTS,
          Topic.VIOLATIONS,
          Topic.RECEIPTS,
          Topic.DECISIONS,
          Topic.CHECK_ROWS,
          Topic.CHECK_CLASSIFIED_ROWS,
          Topic.CHECKS);

  private final boolean kill;

  Fault(boolean kill) {
    this.kill = kill;
  }

  /** Whether a process ends by it. */
  boolean isKill() {
    return kill;
  }

  /**
   * Makes it happen.
   *
   * @return what exactly was done
   */
  String inject(Cluster cluster, Random random) throws Exception {
    return switch (this) {
      case KILL_SERVICE -> {
        Instance victim = instance(cluster, random);
        victim.kill();
        victim.start();
        yield "killed " + victim.service();
      }
      case RESTART_SERVICE -> {
        Instance restarted = instance(cluster, random);
        restarted.stop();
        restarted.start();
        yield "restarted " + restarted.service();
      }
      case JOIN -> {
        String service = Cluster.SERVICES.get(random.nextInt(Cluster.SERVICES.size()));
        if (cluster.of(service).size() > 1) {
          yield "no third instance of " + service;
        }
        cluster.add(service);
        yield "second " + service + " joins";
      }
      case LEAVE -> leave(cluster, random);
      case KILL_BROKER -> {
        cluster.killBroker();
        yield "killed the broker";
      }
      case KILL_DATABASE -> {
        cluster.killDatabase();
        yield "killed the database";
      }
      case FREEZE_SERVICE -> {
        Instance frozen = instance(cluster, random);
        frozen.signal("STOP");
        TimeUnit.SECONDS.sleep(LONGER_THAN_A_SESSION_SECONDS);
        frozen.signal("CONT");
        yield "froze " + frozen.service();
      }
      case FILL_DATABASE_DISK -> {
        cluster.fillDatabaseDisk(Duration.ofMillis(SLOW_MILLIS));
        yield "filled the database's disk";
      }
      case FREEZE_DATABASE -> {
        cluster.signalDatabase("STOP");
        TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
        cluster.signalDatabase("CONT");
        yield "froze the database";
      }
      case POISON -> {
        Topic topic = OPEN.get(random.nextInt(OPEN.size()));
        new Records(cluster).poison(topic, random);
        yield "poisoned " + topic.topicName();
      }
      case DUPLICATE -> {
        Topic topic = OPEN.get(random.nextInt(2));
        new Records(cluster).again(topic, false, random);
        yield "repeated a document of " + topic.topicName();
      }
      case OUT_OF_ORDER -> {
        new Records(cluster).again(Topic.DOCUMENTS, true, random);
        yield "repeated a document's states backwards";
      }
    };
  }

  private static String leave(Cluster cluster, Random random) {
    for (String service : Cluster.SERVICES) {
      List<Instance> instances = cluster.of(service);
      if (instances.size() > 1) {
        if (random.nextBoolean()) {
          instances.getLast().kill();
        }
        cluster.remove(instances.getLast());
        return "second " + service + " leaves";
      }
    }
    return "nobody to leave";
  }

  private static Instance instance(Cluster cluster, Random random) {
    List<Instance> instances =
        cluster.of(Cluster.SERVICES.get(random.nextInt(Cluster.SERVICES.size())));
    return instances.get(random.nextInt(instances.size()));
  }
}
