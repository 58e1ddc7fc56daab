package org.budgetlens.ingest.publish;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.reading.DocumentReader;

/** Makes the reader, which knows nothing of containers, available to the shells. */
final class Readers {
  @Produces
  @Singleton
  DocumentReader reader() {
    return new DocumentReader(TableForms.load(), Divisions.load());
  }
}
