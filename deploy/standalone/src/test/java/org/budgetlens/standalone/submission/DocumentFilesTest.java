package org.budgetlens.standalone.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {
  @TempDir Path folder;

  @Test
  void walksFoldersInOrderAndLeavesOutWhatIsNoDocument() throws IOException {
    Path second = write("子/乙.txt");
    Path first = write("a.txt");
    write(".DS_Store");
    write(".git/config");
    write("README.md");

    DocumentFiles files = DocumentFiles.find(List.of(folder));

    assertThat(files.readable()).containsExactly(first, second);
    assertThat(files.refused()).isEmpty();
  }

  @Test
  void reportsAMissingFileAndGoesOn() throws IOException {
    Path there = write("a.txt");
    Path missing = folder.resolve("b.txt");

    DocumentFiles files = DocumentFiles.find(List.of(missing, there));

    assertThat(files.readable()).containsExactly(there);
    assertThat(files.refused()).extracting(Refusal::file).containsExactly(missing.toString());
  }

  @Test
  void takesAFileThatIsNamedWhateverItsName() throws IOException {
    Path hidden = write(".budget.txt");

    assertThat(DocumentFiles.find(List.of(hidden)).readable()).containsExactly(hidden);
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }
}
