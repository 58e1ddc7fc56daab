package org.budgetlens.standalone.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.budgetlens.standalone.api.Calls;
import org.budgetlens.standalone.api.DocumentLine;
import org.budgetlens.standalone.api.QueryClient;

/**
 * Writes the exports: what the query service knows of the submitted documents, as JSON Lines.
 *
 * <p>The files appear together when all of them are complete; an export that breaks off leaves what
 * was there before.
 */
public final class Exporter {
  private static final String EXTENSION = ".jsonl";
  private static final List<String> PARTS =
      List.of("tables", "rows", "projects", "violations", "receipts");

  private final QueryClient query;

  /** Exports what this service knows. */
  public Exporter(QueryClient query) {
    this.query = query;
  }

  /**
   * Writes the files.
   *
   * @param ids the documents, which the files hold in the order of their file names
   * @param folder created where it is missing
   */
  public void export(Set<String> ids, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path draft = Files.createTempDirectory(folder, ".export-");
    var written = new ArrayList<Path>();
    try {
      List<String> documents = writeDocuments(ids, draft.resolve("documents" + EXTENSION), written);
      var parts = new ArrayList<Callable<Path>>();
      for (String part : PARTS) {
        Path file = draft.resolve(part + EXTENSION);
        written.add(file);
        parts.add(() -> writePart(part, documents, file));
      }
      Calls.all(parts);
      for (Path file : written) {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path file : written) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(draft);
    }
  }

  private Path writePart(String part, List<String> documents, Path file)
      throws IOException, InterruptedException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      for (String id : documents) {
        query.lines("/documents/" + id + "/" + part, line -> write(line, writer));
      }
    }
    return file;
  }

  private List<String> writeDocuments(Set<String> ids, Path file, List<Path> written)
      throws IOException, InterruptedException {
    var lines = new ArrayList<Listed>();
    query.lines(
        "/documents",
        line -> {
          DocumentLine document = DocumentLine.parse(line);
          if (ids.contains(document.id())) {
            lines.add(new Listed(document, line));
          }
        });
    lines.sort(
        Comparator.comparing((Listed listed) -> listed.document().file())
            .thenComparing(listed -> listed.document().id()));
    written.add(file);
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      for (Listed listed : lines) {
        write(listed.line(), writer);
      }
    }
    return lines.stream().map(listed -> listed.document().id()).toList();
  }

  private static void write(String line, Writer writer) throws IOException {
    writer.write(line);
    writer.write('\n');
  }

  private record Listed(DocumentLine document, String line) {}
}
