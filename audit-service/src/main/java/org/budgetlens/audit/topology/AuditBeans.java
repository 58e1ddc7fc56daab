package org.budgetlens.audit.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.audit.shelf.PackShelf;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
      PackShelf shelf, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    return AuditTopology.of(shelf, () -> new KafkaPastRows(servers));
  }
}
