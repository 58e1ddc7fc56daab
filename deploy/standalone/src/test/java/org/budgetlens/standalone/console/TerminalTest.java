package org.budgetlens.standalone.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void replacesAStateByTheNextAndByALine() {
    Terminal terminal = terminal(true);

    terminal.status("1");
    terminal.status("2");
    terminal.line("完");

    assertThat(written.toString(UTF_8))
        .isEqualTo("1\r\u001b[2K2\r\u001b[2K完" + System.lineSeparator());
  }

  @Test
  void writesStatesAsLinesWhereNobodyWatches() {
    Terminal terminal = terminal(false);

    terminal.status("1");
    terminal.line("完");

    assertThat(written.toString(UTF_8).lines()).containsExactly("1", "完");
  }

  @Test
  void printsNothingThatATerminalObeys() {
    terminal(true).line("甲\u001b[2J局\r\u009b31m.txt\t乙");

    assertThat(written.toString(UTF_8).stripTrailing())
        .isEqualTo("甲\uFFFD[2J局\uFFFD\uFFFD31m.txt\t乙");
  }

  private Terminal terminal(boolean interactive) {
    return new Terminal(new PrintStream(written, false, UTF_8), interactive);
  }
}
