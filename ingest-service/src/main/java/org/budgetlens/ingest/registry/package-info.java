/** The registry of documents and its outbox in PostgreSQL (Hibernate Reactive). */
@NullMarked
package org.budgetlens.ingest.registry;

import org.jspecify.annotations.NullMarked;
