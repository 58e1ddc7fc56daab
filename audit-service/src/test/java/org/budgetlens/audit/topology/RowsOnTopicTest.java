package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.topology.RowsOnTopic.Stretch;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.testing.Event;
import org.junit.jupiter.api.Test;

class RowsOnTopicTest {
  private static final int AT_ONCE = 4;

  private final RememberedRows topic = new RememberedRows();
  private int sent;

  @Test
  void readsADocumentThatIsLongerThanWhatIsHeld() {
    DocumentBuilder document = printed("a1", 11);
    send(Messages.rows(document));

    assertThat(read(rows(0, document.id(), 11))).isEqualTo(document.rows());
  }

  @Test
  void readsOneDocumentAmongOthersInWhateverOrderItCame() {
    DocumentBuilder document = printed("a1", 13);
    var random = new Random(7);
    for (int round = 0; round < 20; round++) {
      int begin = sent;
      List<Event> events = new ArrayList<>(Messages.rows(document));
      events.addAll(events.subList(3, 9));
      events.addAll(Messages.of(printed("b2", 5)));
      Collections.shuffle(events, random);
      send(events);

      RowsOnTopic rows = rows(begin, document.id(), 13);

      assertThat(rows.present()).isEqualTo(13);
      assertThat(read(rows)).isEqualTo(document.rows());
    }
  }

  @Test
  void ofARowThatCameTwiceTheLaterOneCounts() {
    send(Messages.rows(printed("a1", 3)));
    DocumentBuilder again = printed("a1", 3, "9.00");
    send(Messages.rows(again).subList(1, 2));

    List<BudgetRow> read = read(rows(0, again.id(), 3));

    assertThat(read.get(1)).isEqualTo(again.rows().get(1));
    assertThat(read.get(0)).isNotEqualTo(again.rows().get(0));
  }

  @Test
  void countsWhatThereIsOfADocumentThatIsNotWhole() {
    DocumentBuilder document = printed("a1", 6);
    List<Event> rows = Messages.rows(document);
    send(rows.subList(2, 5));
    send(List.of(new Event(document.id(), rows.getFirst().headers(), new byte[3])));

    assertThat(rows(0, document.id(), 6).present()).isEqualTo(3);
    assertThat(rows(0, document.id(), 4).present()).as("a seal that promises fewer").isEqualTo(2);
    assertThat(rows(1, document.id(), Integer.MAX_VALUE).present())
        .as("one that lies")
        .isEqualTo(2);
    assertThatThrownBy(() -> read(rows(0, document.id(), 6))).hasMessage("Row 0 has not come");
  }

  private RowsOnTopic rows(int from, String id, int rowCount) {
    var partition = new TopicPartition(Topic.CLASSIFIED_ROWS.topicName(), 0);
    return new RowsOnTopic(topic, new Stretch(partition, from, sent), id, rowCount, AT_ONCE);
  }

  private static List<BudgetRow> read(RowsOnTopic rows) {
    var read = new ArrayList<BudgetRow>();
    rows.read(read::add);
    return read;
  }

  private void send(List<Event> events) {
    events.forEach(topic::remember);
    sent += events.size();
  }

  private static DocumentBuilder printed(String id, int rows) {
    return printed(id, rows, "1.00");
  }

  private static DocumentBuilder printed(String id, int rows, String amount) {
    var table = document().id(id).expenditureSummary();
    for (int row = 0; row < rows; row++) {
      table.detail("2010301 行政运行", amount, amount, "");
    }
    return table.and();
  }
}
