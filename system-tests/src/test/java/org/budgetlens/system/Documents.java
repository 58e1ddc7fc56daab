package org.budgetlens.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real documents, and more of the same kind. */
final class Documents {
  private static final Path SAMPLES =
      Path.of(System.getProperty("budgetlens.checkout"), "samples").toAbsolutePath().normalize();
  private static final String DEPARTMENT = "朝阳区数据局";

  private Documents() {}

  static Path chaoyang() {
    return SAMPLES.resolve("chaoyang-data-bureau-2026-budget.txt");
  }

  static Path beijing() {
    return SAMPLES.resolve("beijing-services-data-bureau-2026-budget.txt");
  }

  /** The budget of one department as those of several, which differ by name only. */
  static List<Path> ofSeveralDepartments(Path folder, int departments) throws IOException {
    String original = Files.readString(chaoyang(), UTF_8);
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (int i = 1; i <= departments; i++) {
      Path file = folder.resolve("department-" + i + ".txt");
      String renamed = original.replace(DEPARTMENT, "朝阳区第" + i + "数据局");
      files.add(Files.writeString(file, renamed, UTF_8));
    }
    return files;
  }
}
