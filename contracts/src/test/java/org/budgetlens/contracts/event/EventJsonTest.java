package org.budgetlens.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final String ROW =
      """
      {"document": "d", "file": "f.txt", "revision": 1, "sequence": 0,
       "table": {"index": 0, "title": "收支总表", "type": "INCOME_EXPENDITURE_SUMMARY"},
       "row": {"index": 0, "kind": "DETAIL", "source": {"lines": [9]}}}
      """;

  @Test
  void takesMissingCollectionsAsEmpty() {
    BudgetRow row = read(ROW);

    assertThat(row.codes()).isEmpty();
    assertThat(row.text()).isEmpty();
    assertThat(row.amounts()).isEmpty();
    assertThat(row.fiscalYear()).isNull();
  }

  @Test
  void takesExplicitNullsOfOptionalFieldsAsAbsent() {
    BudgetRow row = read(ROW.replace("\"revision\": 1", "\"revision\": 1, \"fiscalYear\": null"));

    assertThat(row.fiscalYear()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "\"text\"",
        "{} {}",
        "{\"document\": \"d\"}",
      })
  void refusesWhatIsNoRow(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("org.budgetlens.row.v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\": \"收支总表\",",
        "\"kind\": \"DETAIL\",",
        ", \"source\": {\"lines\": [9]}",
        ", \"type\": \"INCOME_EXPENDITURE_SUMMARY\"",
        "\"revision\": 1,",
      })
  void refusesARowWithoutWhatItNeeds(String part) {
    assertThat(ROW).contains(part);

    assertThatThrownBy(() -> read(ROW.replace(part, ""))).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lines\": []}",
        "{\"lines\": [0]}",
        "{\"page\": 1}",
        "{\"page\": 1, \"box\": [1.5]}",
        "{\"sheet\": \"表\", \"cells\": []}",
        "{}",
      })
  void refusesASourceThatIsNowhere(String source) {
    assertThatThrownBy(() -> read(ROW.replace("{\"lines\": [9]}", source)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void refusesAnotherRecordThanTheTypes() {
    assertThatThrownBy(() -> EventJson.read(ROW.getBytes(UTF_8), EventType.ROW, Receipt.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesNothingForWhatIsNull() {
    String json = new String(EventJson.write(read(ROW)), UTF_8);

    assertThat(json).doesNotContain("null", "fiscalYear", "number", "unit");
  }

  @Test
  void writesASourceByItsFields() {
    assertThat(new String(EventJson.write(Source.lines(3, 4)), UTF_8))
        .isEqualTo("{\"lines\":[3,4]}");
  }

  private static BudgetRow read(String json) {
    return EventJson.read(json.getBytes(UTF_8), EventType.ROW, BudgetRow.class);
  }
}
