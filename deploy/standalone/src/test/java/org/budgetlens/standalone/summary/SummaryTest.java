package org.budgetlens.standalone.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.budgetlens.standalone.api.QueryStub;
import org.budgetlens.standalone.console.Terminal;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final String DOCUMENT =
      """
      {"id":"1","file":"a.pdf","department":"上海市普陀区财政局","district":"310107","fiscalYear":2025,\
      "revision":1,"status":"%s","problems":[],\
      "counts":{"tables":1,"rows":2,"detailRows":1,"problems":0}}
      """;
  private static final String EMPTY =
      "{\"title\":{\"zh\":\"%s\",\"en\":\"view\"},\"columns\":[],\"rows\":[]}";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private QueryStub query(String status) throws Exception {
    return new QueryStub()
        .at("/documents", DOCUMENT.formatted(status))
        .at("/documents/1/tables", "{\"title\":\"支出总表\",\"detailRows\":1,\"parity\":\"EXACT\"}\n")
        .at("/documents/1/violations", "")
        .at(
            "/views/functional-classes",
            """
            {"title":{"zh":"按功能分类（类）","en":"By functional class"},"columns":[{"department":"上海市普陀区财政局",\
            "fiscalYear":2025,"sum":311950000,"printedTotal":311950000,"difference":0}],\
            "rows":[{"key":"201","name":"一般公共服务支出","cells":[{"fen":311950000}]}]}
            """)
        .at("/views/government-economic", EMPTY.formatted("按政府经济分类"))
        .at("/views/three-public", EMPTY.formatted("三公经费"))
        .at("/views/procurement", EMPTY.formatted("政府采购"))
        .at("/views/purchased-services", EMPTY.formatted("政府购买服务"));
  }

  private boolean print(QueryStub query) throws Exception {
    try (query) {
      var terminal = new Terminal(new PrintStream(printed, true, UTF_8), false);
      return new Summary(query.client(), terminal).print(Set.of("1"), List.of());
    }
  }

  @Test
  void aViewThatNobodyHasTablesForIsNotShown() throws Exception {
    assertThat(print(query("MATERIALIZED"))).isTrue();

    assertThat(printed.toString(UTF_8))
        .contains("EXACT 1", "按功能分类（类）", "201", "311.95")
        .doesNotContain("按政府经济分类", "三公经费", "政府采购", "政府购买服务");
  }

  @Test
  void ofARejectedDocumentNothingMoreIsAsked() throws Exception {
    QueryStub query = new QueryStub().at("/documents", DOCUMENT.formatted("REJECTED"));

    assertThat(print(query)).isFalse();
    assertThat(printed.toString(UTF_8)).contains("REJECTED").doesNotContain("万元");
  }
}
