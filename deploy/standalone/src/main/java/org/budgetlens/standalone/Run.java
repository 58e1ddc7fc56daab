package org.budgetlens.standalone;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.budgetlens.standalone.api.IngestClient;
import org.budgetlens.standalone.api.QueryClient;
import org.budgetlens.standalone.console.Terminal;
import org.budgetlens.standalone.export.Exporter;
import org.budgetlens.standalone.option.Options;
import org.budgetlens.standalone.option.PortName;
import org.budgetlens.standalone.platform.Effort;
import org.budgetlens.standalone.platform.Home;
import org.budgetlens.standalone.platform.Platform;
import org.budgetlens.standalone.platform.PortCheck;
import org.budgetlens.standalone.platform.RunLock;
import org.budgetlens.standalone.platform.Training;
import org.budgetlens.standalone.progress.Progress;
import org.budgetlens.standalone.submission.DocumentFiles;
import org.budgetlens.standalone.submission.Refusal;
import org.budgetlens.standalone.submission.Submission;
import org.budgetlens.standalone.submission.Submitter;
import org.budgetlens.standalone.summary.Summary;

/** One run from start to end. */
final class Run {
  private final Home home;
  private final Options options;
  private final Terminal terminal;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Run(Home home, Options options, Terminal terminal) {
    this.home = home;
    this.options = options;
    this.terminal = terminal;
  }

  /** Does what the options say; without --once, never returns. */
  Outcome execute() throws IOException, InterruptedException {
    // Both are given back by the operating system when this process ends.
    RunLock.acquire(home.run());
    options.data().map(data -> data.resolve("run")).ifPresent(RunLock::acquire);
    PortCheck.check(options);

    DocumentFiles files = DocumentFiles.find(arguments());
    terminal.status("启动 Kafka、PostgreSQL 和四个服务 · starting Kafka, PostgreSQL and four services …");
    // What is recorded serves runs of every length.
    var effort = home.recording() ? Effort.LONG : Effort.of(options.once(), files.bytes());
    var platform = new Platform(home, options, effort, terminal, client);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "shutdown"));
    platform.start();
    terminal.line("已启动 started: %s（%s）".formatted(dashboard(), sinceStart()));

    var query = new QueryClient(client, options.port(PortName.QUERY));
    boolean processed = process(files, query, platform);
    terminal.line("");
    terminal.line("看板 dashboard: %s（%s）".formatted(dashboard(), sinceStart()));
    if (home.recording()) {
      platform.finishRecording();
    }
    if (options.once()) {
      return processed ? Outcome.PROCESSED : Outcome.FAILED;
    }
    terminal.line("按 Ctrl-C 结束 · Ctrl-C ends everything. 只监听 listening on 127.0.0.1 only.");
    terminal.line("未启用登录，本机任何人都可操作 · sign-in is off: everybody on this machine may do anything.");
    if (platform.lacksStartCaches()) {
      new Training(home).start();
    }
    new CountDownLatch(1).await();
    return Outcome.PROCESSED;
  }

  private boolean process(DocumentFiles files, QueryClient query, Platform platform)
      throws IOException, InterruptedException {
    terminal.line("提交 submitting: " + files.readable().size());
    var ingest = new IngestClient(client, options.port(PortName.INGEST));
    Submission submission =
        new Submitter(ingest, options.patience()).submit(files.readable(), this::report);
    var refused = new ArrayList<Refusal>(files.refused());
    refused.addAll(submission.refused());

    var progress = new Progress(query, platform, home, terminal, options.patience());
    progress.await(submission.accepted());
    if (options.out().isPresent()) {
      Path folder = options.out().get();
      new Exporter(query).export(submission.accepted().keySet(), folder);
      terminal.line("已导出 exported: " + folder.toAbsolutePath());
    }
    boolean complete = new Summary(query, terminal).print(submission.accepted().keySet(), refused);
    return complete && refused.isEmpty();
  }

  private List<Path> arguments() {
    if (!options.files().isEmpty()) {
      return options.files();
    }
    return options.samples() ? List.of(home.samples()) : List.of();
  }

  private void report(Submission answered) {
    for (Refusal refusal : answered.refused()) {
      terminal.line("  未接收 refused: " + refusal.file() + ": " + refusal.reason());
    }
  }

  private String dashboard() {
    return "http://127.0.0.1:" + options.port(PortName.QUERY) + "/";
  }

  /** Seconds since this process was started. */
  private static String sinceStart() {
    Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
