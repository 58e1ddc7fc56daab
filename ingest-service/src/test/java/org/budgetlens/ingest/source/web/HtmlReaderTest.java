package org.budgetlens.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.SourceResult;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  @Test
  void placesCellsThatSpanColumnsAndRows() {
    List<Line> lines =
        read(
            """
            <html><body><table>
            <tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr>
            <tr><td>丙</td><td>丁</td></tr>
            <tr><td>1</td><td>2</td><td>3</td></tr>
            </table></body></html>
            """);

    assertThat(lines.get(0).cells())
        .extracting(Cell::extent)
        .containsExactly(Cell.Extent.OWN, Cell.Extent.OWN, Cell.Extent.LEFT);
    assertThat(lines.get(1).cells()).extracting(Cell::text).containsExactly("", "丙", "丁");
    assertThat(lines.get(1).extent(0)).isEqualTo(Cell.Extent.ABOVE);
    assertThat(lines.get(2).cells()).extracting(Cell::text).containsExactly("1", "2", "3");
  }

  @Test
  void walksThroughTablesThatAreOnlyLayout() {
    List<Line> lines =
        read(
            """
            <html><body><table><tr><td><h1>收支总表</h1>
            <table><tr><td>a</td><td>b</td></tr></table>
            <p>注：无</p></td></tr></table></body></html>
            """);

    assertThat(lines).extracting(Line::joined).containsExactly("收支总表", "a b", "注：无");
    assertThat(lines.get(1).place()).isEqualTo(Line.Place.TABLE);
  }

  @Test
  void joinsWrappedHanTextWithoutBlanksAndKeepsPrintedOnes() {
    List<Line> lines =
        read(
            "<html><body><table><tr><td>机关<br>运行\n"
                + " 经费</td><td>A&nbsp;B</td></tr></table></body></html>");

    assertThat(lines.getFirst().cells()).extracting(Cell::text).containsExactly("机关运行经费", "A B");
  }

  @Test
  void readsNothingThatIsNotShown() {
    List<Line> lines =
        read(
            "<html><body><script>var a=1</script><p style='display:"
                + " none'>藏</p><p>见</p></body></html>");

    assertThat(lines).extracting(Line::joined).containsExactly("见");
  }

  @Test
  void tellsPagesFromTextWithRemnantsOfMarkup() {
    assertThat(HtmlReader.isHtml("<!DOCTYPE html><html><body>x</body></html>")).isTrue();
    assertThat(HtmlReader.isHtml("<TABLE><TR><TD>1</TD></TR></TABLE>")).isTrue();
    assertThat(HtmlReader.isHtml("<table border=1>\t收支总表\t<b>1</b>")).isFalse();
    assertThat(HtmlReader.isHtml("收支总表 </td>")).isFalse();
  }

  @Test
  void refusesTablesWithoutMeasure() {
    String row = "<tr><td rowspan=60000 colspan=1000>x</td></tr>".repeat(3_000);

    assertThat(HtmlReader.read("<html><body><table>" + row + "</table></body></html>"))
        .isInstanceOf(SourceResult.Refused.class);
  }

  private static List<Line> read(String html) {
    return ((SourceResult.Read) HtmlReader.read(html)).document().lines();
  }
}
