package org.budgetlens.testing;

import org.budgetlens.embedded.Schema;

/**
 * The one broker and the one database of this JVM.
 *
 * <p>Quarkus loads test resources with several class loaders, each of which would have its own
 * static fields. The addresses are therefore kept in system properties, of which a JVM has only one
 * set.
 */
public final class SharedInfrastructure {
  private static final String BROKER = "budgetlens.test.bootstrap-servers";

  /** The only lock that all class loaders share is one of the JDK's own objects. */
  private static final Object JVM_WIDE = System.getProperties();

  private static final String DATABASE = "budgetlens.test.database";

  private SharedInfrastructure() {}

  /** Address of a broker that has the pipeline's topics. */
  public static String bootstrapServers() {
    synchronized (JVM_WIDE) {
      String address = System.getProperty(BROKER);
      if (address == null) {
        address = Started.INFRASTRUCTURE.bootstrapServers();
        System.setProperty(BROKER, address);
      }
      return address;
    }
  }

  /** Where a service finds its schema. */
  public static DatabaseAddress database(Schema schema) {
    synchronized (JVM_WIDE) {
      String known = System.getProperty(DATABASE);
      if (known == null) {
        var address = Started.INFRASTRUCTURE.database(schema);
        System.setProperty(DATABASE, address.host() + " " + address.port());
        return address;
      }
      int blank = known.indexOf(' ');
      return new DatabaseAddress(
          known.substring(0, blank), Integer.parseInt(known.substring(blank + 1)), schema);
    }
  }

  /** Loaded, and so decided, only by the class loader that starts something. */
  private static final class Started {
    static final Infrastructure INFRASTRUCTURE = InfrastructureChoice.configured().infrastructure();
  }
}
