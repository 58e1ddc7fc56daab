package org.budgetlens.query.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.event.EventType;
import org.budgetlens.query.change.Decoded.Unreadable;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static String refusal(String type, String json) {
    Decoded decoded = Decoder.decode(type, json == null ? null : json.getBytes(UTF_8));
    assertThat(decoded).isInstanceOf(Unreadable.class);
    return ((Unreadable) decoded).reason();
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(refusal(null, "{}")).contains("ce_type is missing");
    assertThat(refusal("org.budgetlens.row.v99", "{}")).contains("unknown type");
    assertThat(refusal(EventType.RECEIPT.ceType(), null)).contains("no value");
    assertThat(refusal(EventType.RECEIPT.ceType(), "[]")).contains("Not a");
    assertThat(refusal(EventType.CLASSIFIED_ROW.ceType(), "{\"document\":\"x\"}"))
        .contains("Not a");
    assertThat(refusal(EventType.ROW.ceType(), "{}")).contains("not been classified");
  }
}
