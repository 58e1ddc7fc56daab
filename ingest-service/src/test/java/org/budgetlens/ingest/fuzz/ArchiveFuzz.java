package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import org.budgetlens.ingest.archive.Archive;
import org.budgetlens.ingest.archive.ArchiveException;
import org.budgetlens.ingest.archive.ArchiveLimits;

/**
 * Archives: bytes as they come, or a zip whose entries' names come from the fuzzer. Within the
 * limits everything is unpacked; no name leaves the archive; everything else is a refusal.
 */
public final class ArchiveFuzz {
  private static final ArchiveLimits LIMITS = new ArchiveLimits(100, 64 * 1024, 256 * 1024);

  private ArchiveFuzz() {}

  /** Opens an archive and unpacks its files. */
  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    Input input = Input.of(content);
    byte[] zip = input.choice() % 2 == 0 ? input.rest() : zipped(input.parts(20));
    Path file = Files.createTempFile("archive", ".zip");
    try {
      Files.write(file, zip);
      String first = unpacked(file);
      if (!first.equals(unpacked(file))) {
        throw new AssertionError("Two readings of the same archive differ: " + first);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** What comes of an archive: the sizes of its files by name, or a refusal's code. */
  private static String unpacked(Path file) throws IOException {
    var result = new StringBuilder();
    long bytes = 0;
    try (Archive archive = Archive.open(file, LIMITS)) {
      if (archive.isOfficeDocument()) {
        return "office";
      }
      for (ZipEntry entry : archive.files()) {
        if (Path.of("/archive", entry.getName().replace('\\', '/')).normalize().getNameCount() < 1
            || !Path.of("/archive", entry.getName().replace('\\', '/'))
                .normalize()
                .startsWith("/archive")) {
          throw new AssertionError("A name leaves the archive: " + entry.getName());
        }
        byte[] content = archive.unpack(entry);
        bytes += content.length;
        if (content.length > LIMITS.bytesPerEntry() || bytes > LIMITS.bytes()) {
          throw new AssertionError("More was unpacked than may be");
        }
        result.append(entry.getName()).append('=').append(content.length).append('\n');
      }
    } catch (ArchiveException e) {
      result.append(e.code());
    }
    return result.toString();
  }

  /** Names and contents in turn; a name that is there already is left out. */
  private static byte[] zipped(List<byte[]> parts) {
    var zip = new Zipped();
    var names = new HashSet<String>();
    for (int i = 0; i < parts.size(); i += 2) {
      String name = new String(parts.get(i), ISO_8859_1);
      if (names.add(name)) {
        zip.with(name, i + 1 < parts.size() ? parts.get(i + 1) : new byte[0]);
      }
    }
    return zip.bytes();
  }
}
