package org.budgetlens.classify.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.budgetlens.classify.resolve.Finding;
import org.budgetlens.classify.resolve.Findings;
import org.budgetlens.classify.review.DocumentFindings.Place;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;

/**
 * Collects the findings of the documents of one partition of {@code budget.rows.classified}. Rows
 * with nothing to review, almost all of them, are not even parsed.
 */
final class FindingCollector {
  /** More places of one document than anybody would look at. */
  private static final int MOST_PLACES = 2_000;

  /** What a row with something to review contains, by the letter behind the quotation mark. */
  private static final byte[][][] SIGNS =
      byLetter(
          "\"UNKNOWN\"",
          "\"NAME_MISMATCH\"",
          "\"OUT_OF_PERIOD\"",
          "\"ABSENT\"",
          "\"UNOFFICIAL\"",
          "\"codes\":{},");

  private final Map<String, Open> open = new LinkedHashMap<>();

  /** Takes the partition's next record; a document's findings when its seal has come. */
  Optional<DocumentFindings> add(String document, String ceType, byte[] value, long offset) {
    try {
      if (ceType.equals(EventType.CLASSIFIED_ROW.ceType())) {
        Open collected = open.computeIfAbsent(document, id -> new Open(offset));
        if (mayBeFound(value)) {
          collected.add(EventJson.read(value, EventType.CLASSIFIED_ROW, BudgetRow.class));
        }
      } else if (ceType.equals(EventType.CLASSIFIED_SEAL.ceType())) {
        Open collected = open.remove(document);
        return Optional.of(
            found(
                EventJson.read(value, EventType.CLASSIFIED_SEAL, DocumentSeal.class),
                collected == null ? List.of() : collected.places));
      }
    } catch (UncheckedIOException e) {
      // Not readable by this version: nothing to review here.
    }
    return Optional.empty();
  }

  /** Where to read from after a restart: the first record of a document that is not complete. */
  long position(long next) {
    return open.values().stream().mapToLong(collected -> collected.first).min().orElse(next);
  }

  private static DocumentFindings found(DocumentSeal seal, List<Place> places) {
    var summary = seal.classification();
    return new DocumentFindings(
        seal.document(), summary == null ? 0 : summary.usedGeneration(), places);
  }

  /**
   * Every sign begins with a quotation mark and a letter, so that most bytes are looked at once.
   */
  private static boolean mayBeFound(byte[] value) {
    for (int i = 0; i < value.length - 1; i++) {
      if (value[i] == '"' && value[i + 1] >= 0 && isOneOf(SIGNS[value[i + 1]], value, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(byte[][] signs, byte[] value, int from) {
    for (byte[] sign : signs) {
      int to = from + sign.length;
      if (to <= value.length && Arrays.equals(value, from, to, sign, 0, sign.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[][][] byLetter(String... signs) {
    var letters = new byte[Byte.MAX_VALUE + 1][][];
    for (int letter = 0; letter < letters.length; letter++) {
      int wanted = letter;
      letters[letter] =
          Stream.of(signs)
              .filter(sign -> sign.charAt(1) == wanted)
              .map(sign -> sign.getBytes(UTF_8))
              .toArray(byte[][]::new);
    }
    return letters;
  }

  private static final class Open {
    private final long first;
    private final List<Place> places = new ArrayList<>();

    Open(long first) {
      this.first = first;
    }

    void add(BudgetRow row) {
      if (row.sequence() == 0) {
        places.clear(); // a publication that was never sealed
      }
      for (Finding finding : Findings.of(row)) {
        if (places.size() < MOST_PLACES) {
          places.add(new Place(finding, row));
        }
      }
    }
  }
}
