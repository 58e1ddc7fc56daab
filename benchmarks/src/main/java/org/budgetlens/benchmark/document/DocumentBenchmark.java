package org.budgetlens.benchmark.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.benchmark.Published;

/**
 * Documents, pages and rows a second, and bytes allocated for a row, by format. Every file is read
 * in its own JVM with one processor: the first time, and then again and again. Files made from the
 * samples stay in benchmarks/target/documents.
 */
public final class DocumentBenchmark {
  private static final int PAGES = 24;
  private static final Path FOLDER = Path.of("benchmarks", "target", "documents");

  private DocumentBenchmark() {}

  /** Measures the samples in every format, or the given files. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(FOLDER);
    List<Path> files =
        args.length > 0 ? List.of(args).stream().map(Path::of).toList() : generated(folder);
    System.out.println(Measured.HEAD);
    for (Path file : files) {
      System.out.println(measured(file));
    }
  }

  /** The samples, and their tables in every other format. */
  private static List<Path> generated(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (Path sample : Published.samples()) {
      files.add(sample);
      List<Part> parts = Part.of(Files.readAllBytes(sample));
      Map<String, byte[]> formats = new LinkedHashMap<>();
      formats.put(".csv", TextFiles.csv(parts));
      formats.put(".html", TextFiles.html(parts));
      formats.put(".xlsx", OfficeFiles.xlsx(parts));
      formats.put(".docx", OfficeFiles.docx(parts));
      formats.put("-" + PAGES + "-pages.pdf", RuledPdf.of(parts, PAGES));
      String name = sample.getFileName().toString().replace(".txt", "");
      for (Map.Entry<String, byte[]> format : formats.entrySet()) {
        files.add(Files.write(folder.resolve(name + format.getKey()), format.getValue()));
      }
    }
    return files;
  }

  private static String measured(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:ActiveProcessorCount=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            ReadAgain.class.getName(),
            file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Reading failed: " + file);
    }
    return line.stripTrailing();
  }
}
