package org.budgetlens.ingest.intake;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.archive.Archive;
import org.budgetlens.ingest.archive.ArchiveException;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.publish.Dispatcher;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.registry.Registry;
import org.budgetlens.ingest.source.FileFormat;

/**
 * Takes files in, one after the other, so that a request of many files needs the memory of one.
 * Blocking; call it from a worker thread.
 */
@ApplicationScoped
class Intake {
  private final Examination examination;
  private final Registry registry;
  private final Dispatcher dispatcher;
  private final IntakeSettings settings;

  Intake(DocumentReader reader, Registry registry, Dispatcher dispatcher, IntakeSettings settings) {
    this.examination = new Examination(reader, settings.longestExamination());
    this.registry = registry;
    this.dispatcher = dispatcher;
    this.settings = settings;
  }

  /** Takes a file or all files of an archive; every accepted one is committed on return. */
  List<Submission.Entry> take(String name, Path file, Hints hints) {
    try {
      if (isZip(file)) {
        return takeArchive(name, file, hints);
      }
      if (Files.size(file) > settings.largestFile().asLongValue()) {
        return List.of(tooLarge(name));
      }
      return List.of(takeContent(name, Files.readAllBytes(file), hints));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the upload " + name, e);
    }
  }

  private List<Submission.Entry> takeArchive(String name, Path file, Hints hints)
      throws IOException {
    var entries = new ArrayList<Submission.Entry>();
    try (Archive archive = Archive.open(file, settings.archive())) {
      if (archive.isOfficeDocument()) {
        if (Files.size(file) > settings.largestFile().asLongValue()) {
          return List.of(tooLarge(name));
        }
        return List.of(takeContent(name, Files.readAllBytes(file), hints));
      }
      for (ZipEntry entry : archive.files()) {
        String inside = entry.getName();
        entries.add(takeContent(inside, archive.unpack(entry), hints));
      }
    } catch (ArchiveException e) {
      entries.add(refused(name, e.code(), e.reason(), status(e.code())));
    }
    return entries;
  }

  private Submission.Entry takeContent(String name, byte[] content, Hints hints) {
    Examination.Result examined = examination.examine(name, content, hints);
    String id = examined.upload().id();
    // What cannot be read is registered too: it stays in view, with its reason, as REJECTED.
    boolean isNew = await(registry.register(examined.upload()));
    if (isNew) {
      dispatcher.wake();
    }
    if (examined.refusal() != null) {
      return Submission.Entry.refused(id, name, examined.refusal());
    }
    DocumentStatus status =
        isNew ? DocumentStatus.RECEIVED : await(registry.find(id)).orElseThrow().status();
    return Submission.Entry.accepted(id, name, status, !isNew);
  }

  private Submission.Entry tooLarge(String name) {
    long limit = settings.largestFile().asLongValue();
    return refused(
        name,
        "FILE_TOO_LARGE",
        new Localized(
            "文件超过上限 %d 字节（budgetlens.intake.largest-file）。".formatted(limit),
            "The file exceeds the limit of %d bytes (budgetlens.intake.largest-file)."
                .formatted(limit)),
        413);
  }

  private static Submission.Entry refused(String name, String code, Localized reason, int status) {
    var problem = new Problem(code, Problem.Level.ERROR, null, null, null, reason);
    return Submission.Entry.refused(null, name, ProblemDetail.of(problem, status, name));
  }

  private static int status(String archiveProblem) {
    return switch (archiveProblem) {
      case "TOO_MANY_ENTRIES", "ARCHIVE_TOO_LARGE", "FILE_TOO_LARGE" -> 413;
      default -> 422;
    };
  }

  private static boolean isZip(Path file) throws IOException {
    byte[] start = new byte[8];
    try (var in = Files.newInputStream(file)) {
      int read = in.readNBytes(start, 0, start.length);
      return read >= 4 && FileFormat.of(start) == FileFormat.ZIP;
    }
  }

  private static <T> T await(io.smallrye.mutiny.Uni<T> uni) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> uni);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
