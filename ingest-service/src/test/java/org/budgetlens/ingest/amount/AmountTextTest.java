package org.budgetlens.ingest.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          16,258.676349 | 万元 | 16258676349  | 1
          1238.218249   | 万元 | 1238218249   | 1
          6,458.43      | 万元 | 6458430000   | 10000
          443. 903000   | 万元 | 443903000    | 1
          １，２３４．５０ | 元   | 123450       | 1
          1,234         | 元   | 123400       | 100
          0             | 万元 | 0            | 1000000
          0.00          | 元   | 0            | 1
          -12.5         | 万元 | -12500000    | 100000
          －12.5        | 万元 | -12500000    | 100000
          (1,234.00)    | 元   | -123400      | 1
          （0.95）      | 万元 | -950000      | 10000
          (12,345)      | 元   | -1234500     | 100
          12.50元       | 万元 | 1250         | 1
          3.1000000000  | 万元 | 3100000      | 1
          """)
  void readsWhatIsPrinted(String printed, String unit, long fen, long step) {
    assertThat(AmountText.read(printed, AmountUnit.of(unit)))
        .isEqualTo(new AmountText.Amount(PrintedAmount.read(fen, printed, step)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "-", "—", "——", "－", "/"})
  void takesABlankOrADashForNoAmount(String printed) {
    assertThat(AmountText.read(printed, AmountUnit.YUAN)).isEqualTo(new AmountText.Blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12,34.5",
        "1,2345",
        "12 345.00",
        "1.2.3",
        "合计",
        "12%",
        "1e9",
        "0x10",
        "②",
        "5²",
        "--5",
        "(1)",
        "（12）",
        "(-5.00)",
        "(1,234.00",
        "12.00(3.00)",
        "99999999999999999999999999",
        "1.234",
        "=1+1",
        "1234567890123456789012345678901234567890123456789012345678901234567890"
      })
  void refusesWhatIsNotExactlyAnAmount(String printed) {
    assertThat(AmountText.read(printed, AmountUnit.YUAN)).isInstanceOf(AmountText.Unreadable.class);
  }

  @Test
  void readsEveryAmountThatIsPrintedInTenThousandYuan() {
    var random = new Random(20260101);
    for (int i = 0; i < 20_000; i++) {
      int decimals = random.nextInt(7);
      long fen = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
      long step = (long) Math.pow(10, 6 - decimals);
      fen = fen / step * step;
      String printed = printed(fen, decimals, random.nextBoolean());

      assertThat(AmountText.read(printed, AmountUnit.TEN_THOUSAND_YUAN))
          .isEqualTo(new AmountText.Amount(PrintedAmount.read(fen, printed, step)));
    }
  }

  @Test
  void aNumberIsWhatReadingFailsAtOnlyForItsSize() {
    String characters = "0１9,.．-－−– ()（\u3000元亿x";
    for (int seed = 0; seed < 50_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(7); i > 0; i--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      boolean number =
          switch (AmountText.read(text.toString(), AmountUnit.YUAN)) {
            case AmountText.Blank ignored -> false;
            case AmountText.Amount ignored -> true;
            case AmountText.Unreadable unreadable -> !unreadable.reason().zh().equals("不是金额");
          };
      assertThat(AmountText.isNumber(text.toString())).as("'%s'", text).isEqualTo(number);
    }
  }

  private static String printed(long fen, int decimals, boolean grouped) {
    String plain = BigDecimal.valueOf(fen, 6).setScale(decimals).toPlainString();
    return grouped ? String.format("%,." + decimals + "f", new BigDecimal(plain)) : plain;
  }
}
