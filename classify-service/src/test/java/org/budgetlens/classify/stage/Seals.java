package org.budgetlens.classify.stage;

import java.util.List;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.DocumentSeal;
import org.jspecify.annotations.Nullable;

/** Seals as ingest publishes them. */
public final class Seals {
  private Seals() {}

  public static DocumentSeal seal(String document, int rows) {
    return seal(document, rows, 2026);
  }

  public static DocumentSeal seal(String document, int rows, @Nullable Integer year) {
    return new DocumentSeal(
        new DocumentDescriptor(
            document,
            "预算.txt",
            DocumentKind.BUDGET,
            "北京市朝阳区数据局",
            "140001",
            "110105",
            year,
            "110105/北京市朝阳区数据局/2026/BUDGET",
            1),
        rows,
        List.of(),
        List.of(),
        null);
  }
}
