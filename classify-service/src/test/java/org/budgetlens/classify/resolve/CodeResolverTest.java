package org.budgetlens.classify.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.contracts.code.CodeKind.DEPARTMENT;
import static org.budgetlens.contracts.code.CodeKind.FUNCTION;
import static org.budgetlens.contracts.code.CodeKind.GOVERNMENT;
import static org.budgetlens.contracts.code.CodeStatus.ABSENT;
import static org.budgetlens.contracts.code.CodeStatus.ALIAS;
import static org.budgetlens.contracts.code.CodeStatus.EXACT;
import static org.budgetlens.contracts.code.CodeStatus.LOCAL;
import static org.budgetlens.contracts.code.CodeStatus.NAME_MISMATCH;
import static org.budgetlens.contracts.code.CodeStatus.OUT_OF_PERIOD;
import static org.budgetlens.contracts.code.CodeStatus.UNKNOWN;

import java.util.List;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeResolverTest {
  private final CodeResolver resolver = new CodeResolver(BuiltInCatalogs.load().catalogs());

  @Test
  void codeAndNameAreTheCatalogs() {
    assertResolved(FUNCTION, "2010301", "行政运行", 2026, EXACT, "行政运行");
    assertResolved(GOVERNMENT, "50209", "维修(护)费", 2026, EXACT, "维修（护）费");
    assertResolved(DEPARTMENT, "30213", "维修（护）费", 2026, EXACT, "维修（护）费");
    assertResolved(
        FUNCTION, "2010399", "其他政府办公厅 (室)及相关\n机构事务支出", 2026, EXACT, "其他政府办公厅（室）及相关机构事务支出");
  }

  @Test
  void aClassAndAGroupAreCodesLikeAnItem() {
    assertResolved(FUNCTION, "201", "一般公共服务支出", 2026, EXACT, "一般公共服务支出");
    assertResolved(FUNCTION, "20103", "政府办公厅(室)及相关机构事务", 2026, EXACT, "政府办公厅（室）及相关机构事务");
  }

  @Test
  void aCodeWithoutANameIsTakenAtItsDigits() {
    assertResolved(FUNCTION, "2010301", null, 2026, EXACT, "行政运行");
  }

  @Test
  void theNameIsOneOfTheKnownOthers() {
    assertResolved(GOVERNMENT, "50999", "其他对个人和家庭的补助", 2026, ALIAS, "其他对个人和家庭补助");
    assertResolved(DEPARTMENT, "30399", "其他对个人和家庭的补助支出", 2026, ALIAS, "其他对个人和家庭的补助");
  }

  @Test
  void theNameIsAnother() {
    assertResolved(FUNCTION, "2010301", "事业运行", 2026, NAME_MISMATCH, "行政运行");
    // The name the code had before it was given to something else.
    assertResolved(DEPARTMENT, "30311", "住房公积金", 2026, NAME_MISMATCH, "代缴社会保险费");
  }

  @Test
  void theCodeIsNotValidInTheYear() {
    assertResolved(GOVERNMENT, "50101", "工资奖金津补贴", 2017, OUT_OF_PERIOD, "工资奖金津补贴");
    assertResolved(DEPARTMENT, "30311", "住房公积金", 2019, OUT_OF_PERIOD, "住房公积金");
    assertResolved(DEPARTMENT, "30311", "代缴社会保险费", 2019, OUT_OF_PERIOD, "代缴社会保险费");
  }

  @Test
  void whatTheCatalogIsNotSureOfIsNotHeldAgainstTheDocument() {
    // It is not certain in which year these began or ended.
    assertResolved(FUNCTION, "2010308", "信访事务", 2026, EXACT, "信访事务");
    // It may be new: the catalog of the functions is not complete.
    assertResolved(FUNCTION, "2010377", "新设的事务", 2026, ABSENT, null);
    assertResolved(FUNCTION, "20177", "新设的事务", 2026, ABSENT, null);
    assertResolved(FUNCTION, "2010377", null, 2026, ABSENT, null);
    assertResolved(DEPARTMENT, "30288", "某费", 2012, ABSENT, null);
  }

  @Test
  void aCodeWithTheNameOfItsSiblingIsNotNew() {
    assertResolved(FUNCTION, "2010377", "行政运行", 2026, UNKNOWN, null);
  }

  @Test
  void theEconomicCatalogsAreComplete() {
    assertResolved(DEPARTMENT, "30288", "某费", 2026, UNKNOWN, null);
    assertResolved(GOVERNMENT, "50288", "某费", 2026, UNKNOWN, null);
  }

  @Test
  void digitsThatAreKeptApartAreTheSameCode() {
    for (String code : List.of("201|03|01", "201 03 01", "２０１０３０１", "201-03-01", "201\n0301")) {
      assertThat(resolver.resolve(FUNCTION, Code.printed(code, "行政运行"), 2026))
          .as(code)
          .isEqualTo(new Code("2010301", "行政运行", "行政运行", EXACT));
    }
  }

  @Test
  void aReusedCodeMeansWhatItMeantInTheYear() {
    assertResolved(DEPARTMENT, "30311", "住房公积金", 2017, EXACT, "住房公积金");
    assertResolved(DEPARTMENT, "30311", "代缴社会保险费", 2026, EXACT, "代缴社会保险费");
  }

  @Test
  void aLocalCodeIsKnownByItsParent() {
    assertResolved(DEPARTMENT, "3021101", "差旅费", 2026, LOCAL, "差旅费");
    assertResolved(DEPARTMENT, "3021503", "三类会议费", 2026, LOCAL, "三类会议费");
    assertResolved(DEPARTMENT, "3021202", "其他因公出国(境)费用", 2026, LOCAL, "其他因公出国(境)费用");
    // Not in the catalog, or used for something else in another city: the parent's name.
    assertResolved(DEPARTMENT, "3020107", "网络办公费", 2026, LOCAL, "办公费");
    assertResolved(DEPARTMENT, "3021101", "市内交通费", 2026, LOCAL, "差旅费");
    assertResolved(DEPARTMENT, "3021101", null, 2026, LOCAL, "差旅费");
  }

  @Test
  void aLocalCodeOfNoParentIsUnknown() {
    assertResolved(DEPARTMENT, "3999901", "其他", 2026, LOCAL, "其他支出");
    assertResolved(DEPARTMENT, "3888801", "其他", 2026, UNKNOWN, null);
    assertResolved(GOVERNMENT, "5020101", "办公经费", 2026, UNKNOWN, null); // no local codes there
  }

  @Test
  void aLocalCodeEndsWithItsParent() {
    assertResolved(DEPARTMENT, "3031201", "其他", 2026, OUT_OF_PERIOD, "提租补贴");
  }

  @Test
  void theCatalogDoesNotKnowTheCode() {
    assertResolved(FUNCTION, "2999901", "其他", 2026, UNKNOWN, null);
    assertResolved(FUNCTION, "行政", "其他", 2026, UNKNOWN, null);
    assertResolved(GOVERNMENT, "30101", "基本工资", 2026, UNKNOWN, null); // of the other kind
  }

  @Test
  void withoutAYearOnlyWhatNeverChangedIsResolved() {
    assertResolved(FUNCTION, "2010301", "行政运行", null, EXACT, "行政运行");
    assertResolved(DEPARTMENT, "3021101", "差旅费", null, LOCAL, "差旅费");
    assertResolved(DEPARTMENT, "30311", "住房公积金", null, ABSENT, null);
    assertResolved(DEPARTMENT, "3031101", "住房公积金", null, ABSENT, null);
    assertResolved(FUNCTION, "2999901", "其他", null, UNKNOWN, null);
  }

  private void assertResolved(
      CodeKind kind,
      String code,
      @Nullable String name,
      @Nullable Integer year,
      CodeStatus status,
      @Nullable String catalogName) {
    assertThat(resolver.resolve(kind, Code.printed(code, name), year))
        .isEqualTo(new Code(code, name, catalogName, status));
  }
}
