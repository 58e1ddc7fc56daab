package org.budgetlens.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final ArchiveLimits LIMITS = new ArchiveLimits(10, 1000, 3000);

  @TempDir Path folder;

  @Test
  void unpacksDocumentsAndLeavesOutClutter() throws Exception {
    Path zip = zip(UTF_8, "区/预算.txt", "__MACOSX/x", "区/.DS_Store", "区/");

    try (Archive archive = Archive.open(zip, LIMITS)) {
      assertThat(archive.files()).extracting(ZipEntry::getName).containsExactly("区/预算.txt");
      assertThat(new String(archive.unpack(archive.files().getFirst()), UTF_8))
          .isEqualTo("content");
    }
  }

  @Test
  void readsNamesFromChineseWindows() throws Exception {
    try (Archive archive = Archive.open(zip(Charset.forName("GBK"), "朝阳区预算.txt"), LIMITS)) {
      assertThat(archive.files()).extracting(ZipEntry::getName).containsExactly("朝阳区预算.txt");
    }
  }

  @Test
  void refusesPathsOutside() throws Exception {
    for (String name :
        new String[] {"../evil.txt", "a/../../evil.txt", "/etc/x", "C:\\x", "..\\x"}) {
      try (Archive archive = Archive.open(zip(UTF_8, name), LIMITS)) {
        assertThatThrownBy(archive::files)
            .isInstanceOfSatisfying(
                ArchiveException.class,
                refusal -> assertThat(refusal.code()).isEqualTo("PATH_OUTSIDE_ARCHIVE"));
      }
    }
  }

  @Test
  void refusesTooManyEntries() throws Exception {
    String[] names = new String[11];
    for (int i = 0; i < names.length; i++) {
      names[i] = i + ".txt";
    }
    try (Archive archive = Archive.open(zip(UTF_8, names), LIMITS)) {
      assertThatThrownBy(archive::files)
          .isInstanceOfSatisfying(
              ArchiveException.class,
              refusal -> assertThat(refusal.code()).isEqualTo("TOO_MANY_ENTRIES"));
    }
  }

  @Test
  void stopsUnpackingAtTheLimitWhateverTheArchiveDeclares() throws Exception {
    Path zip = folder.resolve("bomb.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("bomb.txt"));
      out.write(new byte[1_000_000]);
    }
    try (Archive archive = Archive.open(zip, new ArchiveLimits(10, 1000, 10_000_000))) {
      ZipEntry bomb = archive.files().getFirst();
      assertThatThrownBy(() -> archive.unpack(bomb))
          .isInstanceOfSatisfying(
              ArchiveException.class,
              refusal -> assertThat(refusal.code()).isEqualTo("FILE_TOO_LARGE"));
    }
  }

  @Test
  void refusesWhatIsNoZip() throws Exception {
    Path file = Files.write(folder.resolve("x.zip"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});

    assertThatThrownBy(() -> Archive.open(file, LIMITS))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("BROKEN_ARCHIVE"));
  }

  private Path zip(Charset names, String... entries) throws IOException {
    Path zip = folder.resolve("a.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
      for (String name : entries) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write("content".getBytes(UTF_8));
        }
      }
    }
    return zip;
  }
}
