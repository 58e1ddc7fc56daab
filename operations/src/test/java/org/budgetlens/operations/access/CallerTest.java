package org.budgetlens.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final String OURS = "北京市朝阳区教育委员会";
  private static final Caller UPLOADER = new Caller("刘洋", true, Set.of(Role.UPLOADER), OURS);
  private static final Caller ADMINISTRATOR =
      new Caller("王芳", true, Set.of(Role.ADMINISTRATOR), null);

  @Test
  void anUploaderHandsInForItsOwnDepartmentOnly() {
    assertThat(UPLOADER.mayUploadFor(OURS)).isTrue();
    assertThat(UPLOADER.mayUploadFor("北京市东城区教育委员会")).isFalse();
    assertThat(UPLOADER.mayUploadFor(null)).isFalse();
  }

  @Test
  void anUploaderWithoutADepartmentHandsInForNobody() {
    var without = new Caller("刘洋", true, Set.of(Role.UPLOADER), null);

    assertThat(without.mayUploadFor(OURS)).isFalse();
    assertThat(without.mayUploadFor(null)).isFalse();
  }

  @Test
  void anAdministratorHandsInForAll() {
    assertThat(ADMINISTRATOR.mayUploadFor(OURS)).isTrue();
    assertThat(ADMINISTRATOR.mayUploadFor(null)).isTrue();
  }

  @Test
  void draftsAreTheirDepartmentsAlone() {
    String owner = UPLOADER.draftOwner();

    assertThat(UPLOADER.seesDraftOf(owner)).isTrue();
    assertThat(ADMINISTRATOR.seesDraftOf(owner)).isFalse();
    assertThat(UPLOADER.seesDraftOf(null)).isFalse();
    assertThat(Caller.open(null).seesDraftOf(owner)).isTrue();
  }

  @Test
  void theTokensNameHolds() {
    assertThat(UPLOADER.nameOr("别人")).isEqualTo("刘洋");
    assertThat(Caller.open("张三").nameOr("李四")).isEqualTo("李四");
    assertThat(Caller.open("张三").nameOr(null)).isEqualTo("张三");
    assertThat(Caller.open(null).nameOr(null)).isNull();
  }
}
