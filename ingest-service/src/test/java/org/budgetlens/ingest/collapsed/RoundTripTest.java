package org.budgetlens.ingest.collapsed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random departments printed without columns and read back. What is read is right, always; what is
 * not decided is reported. {@code -Dcollapsed.documents=} sets how many.
 */
class RoundTripTest {
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());
  private static final int DOCUMENTS = Integer.getInteger("collapsed.documents", 150);

  private int cells;
  private int openCells;
  private int rows;
  private int openRows;
  private int openTexts;

  @Test
  void readsNoCellWrong(TestReporter reporter) {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      compare(seed, new RandomDepartment(new Random(seed)).print());
    }

    String counted =
        "%d documents, %d rows, %d cells; open: %d rows, %d amounts, %d texts"
            .formatted(DOCUMENTS, rows, cells, openRows, openCells, openTexts);
    reporter.publishEntry("collapsed round trip", counted);
    assertThat(openCells * 4).as(counted).isLessThan(cells);
    assertThat(openTexts * 20).as(counted).isLessThan(rows);
  }

  private void compare(int seed, CollapsedDocument document) {
    var reading = (Reading.Read) READER.read(document.text().getBytes(UTF_8), Hints.NONE);
    var reported = new HashSet<Source>();
    for (Problem problem : reading.problems()) {
      if (problem.code().equals("AMBIGUOUS_ROW") && problem.source() != null) {
        reported.add(problem.source());
      }
    }
    assertThat(reading.tables())
        .as("seed %d: %s", seed, reading.problems())
        .hasSameSizeAs(document.tables());
    for (int t = 0; t < reading.tables().size(); t++) {
      List<TypedRow> read = reading.tables().get(t).rows();
      List<CollapsedDocument.PrintedRow> printed = document.tables().get(t);
      String at = "seed %d, %s".formatted(seed, reading.tables().get(t).title());
      assertThat(read).as(at).hasSameSizeAs(printed);
      for (int r = 0; r < read.size(); r++) {
        compare(at + ", row " + r, read.get(r), printed.get(r), reported);
      }
    }
  }

  private void compare(
      String at, TypedRow read, CollapsedDocument.PrintedRow printed, Set<Source> reported) {
    rows++;
    cells += printed.amounts().size();
    assertThat(read.source()).as(at).isEqualTo(new Source.TextLines(printed.lines()));
    var amounts = new LinkedHashMap<String, String>();
    read.amounts().forEach((column, amount) -> amounts.put(column, amount.printed()));
    assertThat(printed.amounts()).as(at).containsAllEntriesOf(amounts);
    int open = printed.amounts().size() - amounts.size();
    Map<String, String> expected = new LinkedHashMap<>(printed.texts());
    expected.remove("label");
    Map<String, String> texts = texts(read, expected.keySet());
    assertThat(expected).as(at).containsAllEntriesOf(texts);
    if (open > 0 || texts.size() < expected.size()) {
      assertThat(reported).as(at).contains(read.source());
      openRows++;
      openCells += open;
      openTexts += expected.size() - texts.size();
    }
  }

  /** The row's text cells as they were printed. */
  private static Map<String, String> texts(TypedRow row, Set<String> printed) {
    var texts = new LinkedHashMap<>(row.text());
    texts.keySet().removeAll(Set.of("role", "ordinal"));
    row.codes()
        .forEach(
            (kind, code) -> {
              String column = kind.name().toLowerCase(Locale.ROOT);
              boolean apart = printed.contains("name") && column.equals(withNameApart(printed));
              texts.put(column, apart ? code.code() : code.code() + "-" + code.name());
              if (apart) {
                texts.put("name", String.valueOf(code.name()));
              }
            });
    return texts;
  }

  /** The column before the names, which holds their codes. */
  private static String withNameApart(Set<String> printed) {
    return printed.contains("function") ? "function" : "organisation";
  }
}
