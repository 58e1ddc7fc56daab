package org.budgetlens.standalone.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files behind the arguments of a command.
 *
 * @param readable files to submit, folders replaced by what is in them, in the order of their names
 * @param refused what cannot be read, with the reason
 */
public record DocumentFiles(List<Path> readable, List<Refusal> refused) {
  public DocumentFiles {
    readable = List.copyOf(readable);
    refused = List.copyOf(refused);
  }

  /**
   * Looks at files and folders. Inside a folder, hidden files and folders are left out, and a
   * README, which is about the folder.
   */
  public static DocumentFiles find(List<Path> arguments) {
    var readable = new ArrayList<Path>();
    var refused = new ArrayList<Refusal>();
    for (Path argument : arguments) {
      var found = new ArrayList<Path>();
      if (Files.isDirectory(argument)) {
        walk(argument, found, refused);
        found.sort(null);
      } else {
        found.add(argument);
      }
      for (Path file : found) {
        if (Files.isReadable(file)) {
          readable.add(file);
        } else {
          refused.add(unreadable(file));
        }
      }
    }
    return new DocumentFiles(readable, refused);
  }

  /** How large the readable files are together. */
  public long bytes() {
    return readable.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  private static void walk(Path folder, List<Path> found, List<Refusal> refused) {
    try {
      Files.walkFileTree(folder, new Visitor(folder, found, refused));
    } catch (IOException e) {
      refused.add(unreadable(folder));
    }
  }

  private static Refusal unreadable(Path file) {
    return new Refusal(
        file.toString(),
        Files.exists(file) ? "没有读取权限 · no permission to read it" : "文件不存在 · there is no such file");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;
    private final List<Refusal> refused;

    Visitor(Path root, List<Path> found, List<Refusal> refused) {
      this.root = root;
      this.found = found;
      this.refused = refused;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && !isReadme(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      refused.add(unreadable(file));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isReadme(Path file) {
      return String.valueOf(file.getFileName()).toUpperCase(Locale.ROOT).startsWith("README");
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
