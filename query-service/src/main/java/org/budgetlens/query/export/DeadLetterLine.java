package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.query.letter.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in a list.
 *
 * @param id where it lies
 * @param topic the dead letter topic
 * @param sourceTopic the topic it came from; null where nobody says so
 * @param sourcePartition the partition it came from
 * @param sourceOffset its offset there
 * @param service the service that could not process it
 * @param key its key
 * @param document the document it belongs to; null where that cannot be read
 * @param type what it says it is
 * @param reason why it was put aside
 * @param detail what exactly was wrong; null where the reason says it all
 * @param putAside when, in ISO 8601
 * @param state what has been done about it
 * @param redrivenAt when it was redriven last
 * @param redrivenBy by whom
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadLetterLine(
    String id,
    String topic,
    @Nullable String sourceTopic,
    @Nullable Integer sourcePartition,
    @Nullable Long sourceOffset,
    String service,
    @Nullable String key,
    @Nullable String document,
    @Nullable String type,
    String reason,
    @Nullable String detail,
    String putAside,
    LetterState state,
    @Nullable String redrivenAt,
    @Nullable String redrivenBy) {
  private static final List<String> HEADER =
      List.of(
          "id",
          "topic",
          "sourceTopic",
          "sourcePartition",
          "sourceOffset",
          "service",
          "key",
          "document",
          "type",
          "reason",
          "detail",
          "putAside",
          "state",
          "redrivenAt",
          "redrivenBy");

  /** The lines as a table. */
  public static CsvShape<DeadLetterLine> csv() {
    return CsvShape.of(HEADER, line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(id);
    cells.add(topic);
    cells.add(sourceTopic);
    cells.add(sourcePartition);
    cells.add(sourceOffset);
    cells.add(service);
    cells.add(key);
    cells.add(document);
    cells.add(type);
    cells.add(reason);
    cells.add(detail);
    cells.add(putAside);
    cells.add(state.name());
    cells.add(redrivenAt);
    cells.add(redrivenBy);
    return cells;
  }
}
