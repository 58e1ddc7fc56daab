package org.budgetlens.query.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void aCursorComesBackAsItWas() {
    var cursor = new Cursor("-materiality", List.of("0.25", "110105\u0001北京市朝阳区数据局\u00012026"));
    assertThat(Cursor.decode(cursor.encode(), "-materiality", 2)).isEqualTo(cursor);
    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "bm9uc2Vuc2U", "AAAA"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.decode(text, "file", 2)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String cursor = new Cursor("file", List.of("a", "b")).encode();
    assertThatThrownBy(() -> Cursor.decode(cursor, "-file", 2))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Cursor.decode(cursor, "file", 1)).isInstanceOf(RefusedException.class);
  }
}
