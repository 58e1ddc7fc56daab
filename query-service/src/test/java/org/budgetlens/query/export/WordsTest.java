package org.budgetlens.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words ZH = new Words(Language.ZH);
  private static final Words EN = new Words(Language.EN);

  @Test
  void everyColumnHasAHeading() {
    for (CsvShape<?> shape :
        List.of(
            DocumentLine.csv(),
            TableLine.csv(),
            ProjectLine.csv(),
            ViolationLine.csv(),
            ReceiptLine.csv(),
            ViewLine.csv(),
            FoundProject.csv(),
            ScorecardLine.csv(),
            DepartmentLine.csv(),
            DistrictLine.csv(),
            CatalogLine.csv(),
            CatalogItemLine.csv(),
            DeadLetterLine.csv())) {
      assertThat(shape.header()).allMatch(Words::has);
    }
  }

  /** A workbook calls an amount what the page calls it. */
  @Test
  void columnsAreCalledAsOnThePage() throws IOException {
    String page = Files.readString(Path.of("src/main/resources/web/app/words/columns.ts"), UTF_8);
    var names = Pattern.compile("(?m)^  (\\w+): \\['(.*?)', '(.*?)'\\],$").matcher(page);
    int known = 0;
    while (names.find()) {
      String column = names.group(1);
      String word = Words.has("codes." + column) ? "codes." + column : column;
      assertThat(ZH.of(word)).isEqualTo(names.group(2));
      assertThat(EN.of(word)).isEqualTo(names.group(3));
      known++;
    }
    assertThat(known).isGreaterThan(40);
  }

  @Test
  void whatHasNoWordIsShownAsItIs() {
    assertThat(ZH.of("no_such_column")).isEqualTo("no_such_column");
  }
}
