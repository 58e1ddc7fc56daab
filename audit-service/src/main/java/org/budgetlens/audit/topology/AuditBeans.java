package org.budgetlens.audit.topology;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.audit.shelf.PackShelf;
import org.jboss.logging.Logger;

/** Puts the service together. */
@ApplicationScoped
class AuditBeans {
  private static final Logger LOG = Logger.getLogger(AuditBeans.class);

  @Produces
  @Singleton
  PackShelf shelf(AuditConfiguration configuration) {
    RulePack pack = PackResources.load(configuration.pack());
    LOG.infof("pack=%s rules=%d", pack.name(), pack.rules().size());
    return new PackShelf(pack);
  }

  @Produces
  @Singleton
  Topology topology(
      PackShelf shelf, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    return AuditTopology.of(shelf, () -> new KafkaPastRows(kafka));
  }
}
