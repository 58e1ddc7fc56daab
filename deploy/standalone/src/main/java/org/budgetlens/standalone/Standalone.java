package org.budgetlens.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.budgetlens.standalone.console.Terminal;
import org.budgetlens.standalone.option.Command;
import org.budgetlens.standalone.option.CommandLine;
import org.budgetlens.standalone.option.Help;
import org.budgetlens.standalone.option.Options;
import org.budgetlens.standalone.option.UsageException;
import org.budgetlens.standalone.platform.Home;
import org.budgetlens.standalone.platform.StartException;
import org.budgetlens.standalone.progress.StalledException;
import org.budgetlens.standalone.verify.ViolationFile;

/**
 * The whole pipeline on one machine.
 *
 * <p>System properties, set by the script {@code run}: {@code budgetlens.checkout} is the folder
 * with the built services, {@code budgetlens.run} the folder for logs, caches and the lock ({@code
 * .run} in the checkout where not given), {@code budgetlens.terminal} whether a person watches,
 * {@code budgetlens.own-cache} is the start-up cache of this JVM, which is not there before it was
 * recorded. {@link org.budgetlens.standalone.platform.Training} adds {@code budgetlens.caches}, the
 * folder for start-up caches, and sets {@code budgetlens.recording}.
 */
public final class Standalone {
  private Standalone() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    var terminal =
        new Terminal(
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
            Boolean.getBoolean("budgetlens.terminal"));
    System.exit(execute(List.of(arguments), terminal).exitCode());
  }

  private static Outcome execute(List<String> arguments, Terminal terminal) {
    try {
      return switch (CommandLine.parse(arguments)) {
        case Command.Help() -> {
          terminal.line(Help.text().stripTrailing());
          yield Outcome.PROCESSED;
        }
        case Command.Verify(List<Path> files) -> verify(files, terminal);
        case Command.Run(Options options) -> run(options, terminal);
      };
    } catch (UsageException e) {
      terminal.line(String.valueOf(e.getMessage()));
      terminal.line("用法见 ./run --help · see ./run --help");
      return Outcome.WRONG_USAGE;
    }
  }

  private static Outcome verify(List<Path> files, Terminal terminal) {
    boolean right = true;
    for (Path path : files) {
      try {
        ViolationFile file = ViolationFile.verify(path);
        file.mistakes().forEach(terminal::line);
        right &= file.mistakes().isEmpty();
        terminal.line(
            "%1$s：复算 %2$d 条，%3$d 处不符 · %2$d violations recomputed, %3$d mistakes"
                .formatted(path, file.violations(), file.mistakes().size()));
      } catch (IOException e) {
        terminal.line("不能读取 · cannot read " + path + ": " + e.getMessage());
        right = false;
      }
    }
    return right ? Outcome.PROCESSED : Outcome.FAILED;
  }

  private static Outcome run(Options options, Terminal terminal) {
    Home home = home();
    if (!options.files().isEmpty() && options.files().stream().noneMatch(Files::exists)) {
      terminal.line("没有这样的文件 · no such file: " + options.files());
      return Outcome.WRONG_USAGE;
    }
    try {
      OwnLog.open(home.ownLog());
      return new Run(home, options, terminal).execute();
    } catch (StartException | StalledException e) {
      terminal.line(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      terminal.line("失败 · failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Outcome.FAILED;
  }

  private static Home home() {
    Path checkout = Path.of(System.getProperty("budgetlens.checkout", "")).toAbsolutePath();
    String run = System.getProperty("budgetlens.run");
    Path folder = run == null ? checkout.resolve(".run") : Path.of(run);
    String caches = System.getProperty("budgetlens.caches");
    String ownCache = System.getProperty("budgetlens.own-cache");
    return new Home(
        checkout,
        folder,
        caches == null ? folder.resolve("aot") : Path.of(caches),
        Boolean.getBoolean("budgetlens.recording"),
        Optional.ofNullable(ownCache).map(Path::of));
  }
}
