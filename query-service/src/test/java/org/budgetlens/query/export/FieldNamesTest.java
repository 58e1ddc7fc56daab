package org.budgetlens.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldNamesTest {
  /**
   * Suggestions are written only where there are any; a project stands in the line that found it.
   */
  @Test
  void fieldsAreKnownWithoutAnItem() {
    assertThat(ViolationLine.fields()).contains("id", "suggestions", "cause", "organisation");
    assertThat(ReceiptLine.fields()).contains("document", "outcomes", "organisation");
    assertThat(ExportJson.fields(FoundProject.class))
        .contains("publisher", "similarity", "code", "indicators")
        .doesNotContain("project");
    assertThat(RowLine.fields())
        .containsExactly(
            "document",
            "file",
            "revision",
            "sequence",
            "table",
            "row",
            "codes",
            "text",
            "amounts",
            "pair");
  }
}
