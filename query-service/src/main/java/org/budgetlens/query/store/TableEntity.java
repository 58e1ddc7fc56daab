package org.budgetlens.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.query.export.ExportJson;
import org.hibernate.annotations.Immutable;

/** A table of a document. */
@Entity
@Immutable
@Table(name = "budget_table")
@IdClass(TableEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class TableEntity {
  /**
   * What identifies a table.
   *
   * @param documentKey the document's key
   * @param tableIndex its position in the document
   */
  public record Key(long documentKey, int tableIndex) implements Serializable {}

  @Id
  @Column(name = "document_key")
  long documentKey;

  @Id
  @Column(name = "table_index")
  int tableIndex;

  String type;
  String record;

  /** Its summary. */
  public TableSummary summary() {
    return ExportJson.read(record, TableSummary.class);
  }
}
