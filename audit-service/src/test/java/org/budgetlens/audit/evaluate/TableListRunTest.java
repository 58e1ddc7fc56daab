package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.List;
import java.util.Set;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

/** Tables that are required, in documents of which a table could not be read. */
class TableListRunTest {
  private static final Set<TableType> REQUIRED =
      Set.of(TableType.GENERAL_PUBLIC_BASIC, TableType.GOV_FUND);

  private static List<OpenFinding> missing(Problem... problems) {
    DocumentSeal read = document().seal();
    var seal =
        new DocumentSeal(
            read.document(), 0, read.tables(), List.of(problems), read.classification());
    return new TableListRun(new Check.TableList(REQUIRED, List.of()), seal).conclude().findings();
  }

  private static Problem notRead(String title) {
    return new Problem(
        "TABLE_NOT_READ", Problem.Level.WARNING, null, null, title, new Localized(title, title));
  }

  @Test
  void missesWhatIsNotThere() {
    assertThat(missing()).hasSize(2);
    assertThat(missing(notRead("新增资产配置表"))).hasSize(2);
  }

  /** 部门基本支出预算表 may be the required one, in a form that is not read. */
  @Test
  void doesNotMissWhatAnUnreadTableMayBe() {
    assertThat(missing(notRead("部门基本支出预算表"))).hasSize(1);
    assertThat(missing(notRead("部门基本支出预算表"), notRead("政府性基金收支表"))).isEmpty();
  }
}
