package org.budgetlens.standalone.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code ./run}. */
public final class CommandLine {
  /** The first argument that asks for a verification. */
  private static final String VERIFY = "verify";

  private static final int HIGHEST_PORT = 65_535;

  private final Map<PortName, Integer> ports = new EnumMap<>(PortName.class);
  private final List<Path> files = new ArrayList<>();
  private boolean once;
  private boolean samples = true;
  private boolean help;
  private @Nullable Path out;
  private @Nullable Path data;
  private Duration patience = Options.USUAL_PATIENCE;

  private CommandLine() {}

  /**
   * Reads arguments. Options may stand before, after and between files; after {@code --} all are
   * files.
   *
   * @throws UsageException if they are not understood
   */
  public static Command parse(List<String> arguments) {
    if (!arguments.isEmpty() && arguments.getFirst().equals(VERIFY)) {
      return verify(arguments.subList(1, arguments.size()));
    }
    var line = new CommandLine();
    line.read(arguments.iterator());
    if (line.help) {
      return new Command.Help();
    }
    line.checkPortsDiffer();
    return new Command.Run(
        new Options(
            line.once,
            Optional.ofNullable(line.out),
            line.samples,
            Optional.ofNullable(line.data),
            line.ports,
            line.patience,
            line.files));
  }

  private static Command verify(List<String> files) {
    if (files.stream().anyMatch(file -> file.equals("--help") || file.equals("-h"))) {
      return new Command.Help();
    }
    if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("-"))) {
      throw new UsageException(
          "verify 后面要写导出的 violations.jsonl · verify takes exported violations.jsonl files");
    }
    return new Command.Verify(files.stream().map(CommandLine::path).toList());
  }

  private void read(Iterator<String> arguments) {
    boolean filesOnly = false;
    while (arguments.hasNext()) {
      String argument = arguments.next();
      if (filesOnly || !argument.startsWith("-")) {
        files.add(path(argument));
      } else if (argument.equals("--")) {
        filesOnly = true;
      } else {
        readOption(argument, arguments);
      }
    }
  }

  private void readOption(String argument, Iterator<String> rest) {
    int equals = argument.indexOf('=');
    String option = equals < 0 ? argument : argument.substring(0, equals);
    Iterator<String> values =
        equals < 0 ? rest : List.of(argument.substring(equals + 1)).iterator();
    switch (option) {
      case "--once" -> once = flag(argument);
      case "--no-samples" -> samples = !flag(argument);
      case "--help", "-h" -> help = flag(argument);
      case "--out" -> out = path(value(option, values));
      case "--data" -> data = path(value(option, values));
      case "--port" -> readPort(value(option, values));
      case "--patience" -> patience = seconds(value(option, values));
      default -> throw new UsageException("不认识的选项 " + option + " · unknown option " + option);
    }
  }

  private void readPort(String value) {
    int equals = value.indexOf('=');
    Optional<PortName> name = PortName.of(equals < 0 ? value : value.substring(0, equals));
    Optional<Integer> number = equals < 0 ? Optional.empty() : number(value.substring(equals + 1));
    if (name.isEmpty() || number.isEmpty() || number.get() > HIGHEST_PORT) {
      throw new UsageException(
          "--port 要写成 名称=端口号，例如 query=18080；名称有 %1$s · --port takes NAME=NUMBER, NAME one of %1$s"
              .formatted(List.of(PortName.values()).stream().map(PortName::label).toList()));
    }
    ports.put(name.get(), number.get());
  }

  private void checkPortsDiffer() {
    var users = new HashMap<Integer, PortName>();
    for (PortName name : PortName.values()) {
      int port = ports.getOrDefault(name, name.usual());
      PortName other = users.put(port, name);
      if (other != null) {
        throw new UsageException(
            "%1$s 和 %2$s 用了同一个端口 %3$d · %1$s and %2$s are both given port %3$d"
                .formatted(other.label(), name.label(), port));
      }
    }
  }

  private static boolean flag(String argument) {
    if (argument.contains("=")) {
      throw new UsageException("%1$s 不带值 · takes no value: %1$s".formatted(argument));
    }
    return true;
  }

  private static String value(String option, Iterator<String> values) {
    if (values.hasNext()) {
      String value = values.next();
      if (!value.isEmpty()) {
        return value;
      }
    }
    throw new UsageException("%1$s 后面缺少值 · %1$s needs a value".formatted(option));
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException("不是路径 · not a path: " + value);
    }
  }

  private static Duration seconds(String value) {
    return number(value)
        .map(Duration::ofSeconds)
        .orElseThrow(
            () ->
                new UsageException(
                    "--patience 要写成秒数（整数） · --patience takes whole seconds, not " + value));
  }

  private static Optional<Integer> number(String value) {
    return value.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
  }
}
