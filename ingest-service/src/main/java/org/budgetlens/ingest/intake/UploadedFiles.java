package org.budgetlens.ingest.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.archive.Archive;
import org.budgetlens.ingest.archive.ArchiveException;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.source.FileFormat;

/**
 * The files of an upload, one after the other: the file itself, or all files of an archive, so that
 * a request of many files needs the memory of one. Limits hold before anything is unpacked.
 */
public final class UploadedFiles {

  /** What is done with each file. */
  public interface Taker<T> {
    /** Takes a file in. */
    T take(String name, byte[] content);

    /** Says why a file, or an archive from some entry on, is not taken in. */
    T refuse(String name, ProblemDetail problem);
  }

  private final IntakeSettings settings;

  /** Files within these limits. */
  public UploadedFiles(IntakeSettings settings) {
    this.settings = settings;
  }

  /** Hands every file to the taker, in order. */
  public <T> List<T> each(String name, Path file, Taker<T> taker) {
    try {
      if (isZip(file)) {
        return eachOfArchive(name, file, taker);
      }
      return List.of(whole(name, file, taker));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the upload " + name, e);
    }
  }

  private <T> List<T> eachOfArchive(String name, Path file, Taker<T> taker) throws IOException {
    var taken = new ArrayList<T>();
    try (Archive archive = Archive.open(file, settings.archive())) {
      if (archive.isOfficeDocument()) {
        return List.of(whole(name, file, taker));
      }
      for (ZipEntry entry : archive.files()) {
        taken.add(taker.take(UploadForm.shortened(entry.getName()), archive.unpack(entry)));
      }
    } catch (ArchiveException e) {
      taken.add(taker.refuse(name, problem(name, e.code(), e.reason(), status(e.code()))));
    }
    return taken;
  }

  private <T> T whole(String name, Path file, Taker<T> taker) throws IOException {
    long limit = settings.largestFile().asLongValue();
    if (Files.size(file) <= limit) {
      return taker.take(name, Files.readAllBytes(file));
    }
    var reason =
        new Localized(
            "文件超过上限 %d 字节（budgetlens.intake.largest-file）。".formatted(limit),
            "The file exceeds the limit of %d bytes (budgetlens.intake.largest-file)."
                .formatted(limit));
    return taker.refuse(name, problem(name, "FILE_TOO_LARGE", reason, 413));
  }

  private static ProblemDetail problem(String name, String code, Localized reason, int status) {
    return ProblemDetail.of(
        new Problem(code, Problem.Level.ERROR, null, null, null, reason), status, name);
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
}
