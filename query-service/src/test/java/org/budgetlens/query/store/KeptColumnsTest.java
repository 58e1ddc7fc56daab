package org.budgetlens.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.store.StoredColumns.Stored;
import org.budgetlens.query.view.SumsReader;
import org.budgetlens.query.view.TableColumn;
import org.budgetlens.query.view.View;
import org.budgetlens.query.view.ViewChoice;
import org.budgetlens.query.view.ViewDocument;
import org.budgetlens.query.view.ViewShape;
import org.junit.jupiter.api.Test;

class KeptColumnsTest {
  private static final int LARGE = 1 << 20;

  /** A database, and which documents have been read from it. */
  private static final class Database extends StoredColumns {
    private final Map<Long, Stored> documents = new HashMap<>();
    private final List<Long> read = new ArrayList<>();

    private Database() {
      super(null, null);
    }

    private void write(long key, long state, long fen, int bytes) {
      documents.put(key, new Stored(state, List.of(column(fen)), bytes));
    }

    @Override
    Uni<Map<Long, Stored>> read(ViewShape shape, ViewChoice choice, List<Long> wanted) {
      read.addAll(wanted);
      var found = new HashMap<Long, Stored>();
      wanted.stream()
          .filter(documents::containsKey)
          .forEach(it -> found.put(it, documents.get(it)));
      return Uni.createFrom().item(found);
    }
  }

  private final Database database = new Database();
  private final KeptColumns kept = keeping(LARGE);

  private KeptColumns keeping(long bytes) {
    return new KeptColumns(database, () -> new MemorySize(BigInteger.valueOf(bytes)));
  }

  private static TableColumn column(long fen) {
    var sums = new SumsReader(UnaryOperator.identity()).read("[[\"201\"," + fen + ",1]]");
    return new TableColumn(
        new TableReference(0, null, "表", TableType.EXPENDITURE_SUMMARY, null),
        null,
        null,
        Parity.EXACT,
        null,
        Map.of("total", sums));
  }

  private static ViewDocument document(long key, long state) {
    return new ViewDocument(key, state, 2026, "a" + key, "局", null, "110105", 2026, "BUDGET", 1);
  }

  private static List<Long> amounts(KeptColumns columns, View view, ViewDocument... documents) {
    return columns
        .of(ViewShape.of(view, "total"), new ViewChoice(view, "total"), List.of(documents))
        .await()
        .indefinitely()
        .stream()
        .map(it -> it.getFirst().sums().get("total").fen(0))
        .toList();
  }

  private static List<Long> amounts(KeptColumns columns, ViewDocument... documents) {
    return amounts(columns, View.FUNCTIONAL_CLASSES, documents);
  }

  @Test
  void whatHasNotChangedIsReadOnce() {
    database.write(1, 7, 10, 1);
    database.write(2, 7, 20, 1);

    assertThat(amounts(kept, document(1, 7))).containsExactly(10L);
    assertThat(amounts(kept, document(2, 7), document(1, 7))).containsExactly(20L, 10L);
    assertThat(database.read).containsExactly(1L, 2L);
  }

  @Test
  void viewsOfTheSameSumsShareThemAndOthersDoNot() {
    database.write(1, 7, 10, 1);

    amounts(kept, View.FUNCTIONAL_CLASSES, document(1, 7));
    amounts(kept, View.FUNCTIONAL_ITEMS, document(1, 7));
    assertThat(database.read).containsExactly(1L);

    amounts(kept, View.FLOW, document(1, 7));
    assertThat(database.read).containsExactly(1L, 1L);
  }

  @Test
  void aDocumentInAnotherStateIsReadAnewAndOnlyThat() {
    database.write(1, 7, 10, 1);
    database.write(2, 7, 20, 1);
    amounts(kept, document(1, 7), document(2, 7));
    database.write(1, 8, 11, 1);

    assertThat(amounts(kept, document(1, 8), document(2, 7))).containsExactly(11L, 20L);
    assertThat(database.read).containsExactly(1L, 2L, 1L);
  }

  /** It changes between the statement that finds documents and the one that reads them. */
  @Test
  void whatIsReadIsKeptAsWhatItIsAndNotAsWhatWasAskedFor() {
    database.write(1, 8, 11, 1);
    assertThat(amounts(kept, document(1, 7))).containsExactly(11L);
    database.write(1, 7, 10, 1);

    assertThat(amounts(kept, document(1, 8))).containsExactly(11L);
    assertThat(amounts(kept, document(1, 7))).containsExactly(10L);
    assertThat(database.read).containsExactly(1L, 1L);
  }

  @Test
  void whatARebuildHasTakenAwayIsNotTakenForADocumentWithoutContent() {
    database.write(1, 7, 10, 1);
    amounts(kept, document(1, 7));
    database.documents.clear();

    assertThatThrownBy(() -> amounts(kept, document(1, 7), document(2, 7)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void noMoreIsKeptThanIsAllowed() {
    KeptColumns few = keeping(1_000);
    for (long key = 1; key <= 100; key++) {
      database.write(key, 7, key, 100);
      assertThat(amounts(few, document(key, 7))).containsExactly(key);
    }
    assertThat(few.bytes()).isBetween(1L, 1_000L);

    KeptColumns nothing = keeping(0);
    amounts(nothing, document(1, 7));
    database.read.clear();
    amounts(nothing, document(1, 7));
    assertThat(database.read).containsExactly(1L);
  }
}
