package org.budgetlens.classify.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.contracts.catalog.Organisation;
import org.budgetlens.contracts.catalog.OrganisationKind;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
  private final Organisations organisations = new Organisations(BuiltInCatalogs.load().catalogs());

  @Test
  void oneDepartmentUnderTwoPrintedNamesIsOne() {
    Organisation one = of("北京市东城区科学技术和信息化局", "110101");

    assertThat(of("北京市东城区科学技术和信息化局（北京市东城区大数据管理局）", "110101")).isEqualTo(one);
    assertThat(of("北京市东城区 科学技术和信息化局", "110101")).isEqualTo(one);
    assertThat(one)
        .isEqualTo(
            new Organisation(
                "110101/北京市东城区科学技术和信息化局",
                "北京市东城区科学技术和信息化局",
                OrganisationKind.DEPARTMENT,
                null,
                "110101",
                "东城区",
                "110000",
                "北京市"));
  }

  @Test
  void soIsOneThatIsInNoCatalog() {
    assertThat(of("石家庄市长安区财政局(石家庄市长安区金融工作局)", "130102"))
        .isEqualTo(of("石家庄市长安区财政局", "130102"))
        .extracting(Organisation::city, Organisation::cityName)
        .containsExactly("130100", "石家庄市");
  }

  @Test
  void aUnitKnowsItsDepartment() {
    assertThat(of("北京市朝阳区数据局机关", "110105"))
        .extracting(Organisation::kind, Organisation::parent)
        .containsExactly(OrganisationKind.UNIT, "110105/北京市朝阳区数据局");
    assertThat(of("石家庄市长安区财政局（本级）", "130102"))
        .extracting(Organisation::kind, Organisation::parent)
        .containsExactly(OrganisationKind.UNIT, "130102/石家庄市长安区财政局");
  }

  @Test
  void aUnitsCodeIsKnownByItsName() {
    assertThat(organisations.resolve(Code.printed("025003", "北京市东城区信息中心")).status())
        .isEqualTo(CodeStatus.EXACT);
    assertThat(organisations.resolve(Code.printed("025003", "上海市某中心")))
        .isEqualTo(new Code("025003", "上海市某中心", null, CodeStatus.ABSENT));
    assertThat(organisations.resolve(Code.printed("025003", null)).status())
        .isEqualTo(CodeStatus.ABSENT);
  }

  @Test
  void theSameNameInAnotherDistrictIsAnother() {
    assertThat(of("财政局", "110105").id()).isNotEqualTo(of("财政局", "110101").id());
    assertThat(of("财政局", null).id()).isEqualTo("-/财政局");
  }

  private Organisation of(String name, @Nullable String district) {
    return organisations
        .of(
            new DocumentDescriptor(
                "ab".repeat(32), "f.txt", null, name, null, district, 2026, "slot", 1))
        .orElseThrow();
  }
}
