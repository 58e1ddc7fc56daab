package org.budgetlens.ingest.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The original of a document, byte for byte. */
@Entity
@Table(name = "document_content")
class ContentEntity {
  @Id String document = "";
  byte[] content = {};
}
