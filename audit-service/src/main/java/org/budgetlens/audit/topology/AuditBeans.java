package org.budgetlens.audit.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.audit.pack.RulePack;
import org.jboss.logging.Logger;

/** Puts the service together. */
@ApplicationScoped
class AuditBeans {
  private static final Logger LOG = Logger.getLogger(AuditBeans.class);

  @Produces
  @Singleton
  Topology topology(AuditConfiguration configuration) {
    RulePack pack = PackResources.load(configuration.pack());
    LOG.infof("pack=%s rules=%d", pack.name(), pack.rules().size());
    return AuditTopology.of(pack);
  }
}
