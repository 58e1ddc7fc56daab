package org.budgetlens.standalone.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @Test
  void verifiesFiles() {
    assertThat(CommandLine.parse(List.of("verify", "a.jsonl", "b.jsonl")))
        .isEqualTo(new Command.Verify(List.of(Path.of("a.jsonl"), Path.of("b.jsonl"))));
    assertThatThrownBy(() -> CommandLine.parse(List.of("verify")))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> CommandLine.parse(List.of("verify", "--once")))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void withoutArgumentsRunsTheSamplesOnTheUsualPortsAndStaysUp() {
    Options options = options();

    assertThat(options.once()).isFalse();
    assertThat(options.samples()).isTrue();
    assertThat(options.out()).isEmpty();
    assertThat(options.data()).isEmpty();
    assertThat(options.files()).isEmpty();
    assertThat(options.patience()).isEqualTo(Duration.ofSeconds(120));
    assertThat(options.port(PortName.KAFKA)).isEqualTo(9092);
    assertThat(options.port(PortName.POSTGRES)).isEqualTo(5432);
    assertThat(options.port(PortName.INGEST)).isEqualTo(8081);
    assertThat(options.port(PortName.CLASSIFY)).isEqualTo(8082);
    assertThat(options.port(PortName.AUDIT)).isEqualTo(8083);
    assertThat(options.port(PortName.QUERY)).isEqualTo(8080);
  }

  @Test
  void takesOptionsBeforeBetweenAndAfterFiles() {
    Options options =
        options("--once", "甲.txt", "--out", "结果", "--port=query=18080", "b.zip", "--no-samples");

    assertThat(options.once()).isTrue();
    assertThat(options.samples()).isFalse();
    assertThat(options.out()).contains(Path.of("结果"));
    assertThat(options.port(PortName.QUERY)).isEqualTo(18080);
    assertThat(options.files()).containsExactly(Path.of("甲.txt"), Path.of("b.zip"));
  }

  @Test
  void takesEverythingAfterTwoDashesForFiles() {
    assertThat(options("--", "--once").files()).containsExactly(Path.of("--once"));
  }

  @Test
  void asksForHelpWhateverElseIsSaid() {
    assertThat(CommandLine.parse(List.of("a.txt", "--help"))).isEqualTo(new Command.Help());
  }

  @Test
  void explainsEveryOptionItTakes() {
    assertThat(Help.text())
        .contains("--once", "--out", "--no-samples", "--data", "--port", "--patience", "--help");
  }

  @ParameterizedTest
  @CsvSource({
    "--onse, unknown option --onse",
    "--out, --out needs a value",
    "--out=, --out needs a value",
    "--once=yes, takes no value: --once=yes",
    "--port=kafka, NAME=NUMBER",
    "--port=kafka=0, NAME=NUMBER",
    "--port=kafka=65536, NAME=NUMBER",
    "--port=zookeeper=2181, NAME=NUMBER",
    "--port=query=8081, ingest and query are both given port 8081",
    "--patience=soon, whole seconds",
  })
  void refusesWhatItDoesNotUnderstand(String argument, String reason) {
    assertThatThrownBy(() -> CommandLine.parse(List.of(argument)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(reason);
  }

  private static Options options(String... arguments) {
    return switch (CommandLine.parse(List.of(arguments))) {
      case Command.Run(Options options) -> options;
      case Command.Verify ignored -> throw new AssertionError("Verification was not asked for");
      case Command.Help() -> throw new AssertionError("Help was not asked for");
    };
  }
}
