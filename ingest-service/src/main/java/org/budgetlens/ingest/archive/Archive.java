package org.budgetlens.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip archive of documents. Nothing in it is trusted: names that leave the archive, too many
 * entries and too much content are refused before or while unpacking, whatever the archive declares
 * about itself. Nothing is ever written to disk.
 */
public final class Archive implements AutoCloseable {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final ZipFile zip;
  private final ArchiveLimits limits;
  private long unpacked;

  private Archive(ZipFile zip, ArchiveLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * Opens an archive.
   *
   * @throws ArchiveException if it is no readable zip
   */
  public static Archive open(Path file, ArchiveLimits limits) throws ArchiveException {
    try {
      return new Archive(zip(file), limits);
    } catch (IOException e) {
      throw new ArchiveException(
          "BROKEN_ARCHIVE",
          "压缩包损坏，无法打开。请重新打包后再提交。",
          "The archive is broken and cannot be opened. Pack it again.");
    }
  }

  /** Names are UTF-8 or, from Chinese Windows, GB18030. */
  private static ZipFile zip(Path file) throws IOException {
    ZipFile utf8 = null;
    try {
      utf8 = new ZipFile(file.toFile(), UTF_8);
      // Names that are not UTF-8 show only when they are decoded.
      for (ZipEntry entry : Collections.list(utf8.entries())) {
        entry.getName();
      }
      return utf8;
    } catch (IOException | IllegalArgumentException e) {
      if (utf8 != null) {
        utf8.close();
      }
      try {
        return new ZipFile(file.toFile(), GB18030);
      } catch (IllegalArgumentException stillBroken) {
        throw new IOException(stillBroken);
      }
    }
  }

  /** Whether this zip is a workbook or word-processor document rather than an archive of files. */
  public boolean isOfficeDocument() {
    return zip.getEntry("[Content_Types].xml") != null;
  }

  /**
   * The files inside, in the archive's order; folders and what operating systems add are left out.
   *
   * @throws ArchiveException if there are too many, one has a path outside the archive, or none
   */
  public List<ZipEntry> files() throws ArchiveException {
    if (zip.size() > limits.entries()) {
      throw new ArchiveException(
          "TOO_MANY_ENTRIES",
          "压缩包内有 %d 个条目，超过上限 %d。请分批提交。".formatted(zip.size(), limits.entries()),
          "The archive has %d entries; at most %d are taken. Submit it in parts."
              .formatted(zip.size(), limits.entries()));
    }
    var files = new ArrayList<ZipEntry>();
    long declared = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      refusePathOutside(entry.getName());
      if (!entry.isDirectory() && !isClutter(entry.getName())) {
        files.add(entry);
        declared += Math.max(0, entry.getSize());
      }
    }
    if (files.isEmpty()) {
      throw new ArchiveException(
          "EMPTY_ARCHIVE", "压缩包内没有文件。", "There are no files in the archive.");
    }
    if (declared > limits.bytes()) {
      throw tooLarge();
    }
    return files;
  }

  /**
   * Unpacks a file.
   *
   * @throws ArchiveException if it, or all files so far together, exceed their limits
   */
  public byte[] unpack(ZipEntry entry) throws ArchiveException {
    long most = Math.min(limits.bytesPerEntry(), limits.bytes() - unpacked);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, most + 1));
      unpacked += content.length;
      if (content.length > limits.bytesPerEntry()) {
        throw new ArchiveException(
            "FILE_TOO_LARGE",
            "文件解压后超过上限 %d 字节。".formatted(limits.bytesPerEntry()),
            "Unpacked, the file exceeds the limit of %d bytes.".formatted(limits.bytesPerEntry()));
      }
      if (content.length > most) {
        throw tooLarge();
      }
      return content;
    } catch (IOException e) {
      throw new ArchiveException(
          "BROKEN_ARCHIVE",
          "压缩包内的文件损坏，无法解压。",
          "The file inside the archive is broken and cannot be unpacked.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private ArchiveException tooLarge() {
    return new ArchiveException(
        "ARCHIVE_TOO_LARGE",
        "压缩包解压后超过上限 %d 字节。请分批提交。".formatted(limits.bytes()),
        "Unpacked, the archive exceeds the limit of %d bytes. Submit it in parts."
            .formatted(limits.bytes()));
  }

  private static void refusePathOutside(String name) throws ArchiveException {
    String path = name.replace('\\', '/');
    boolean outside =
        path.startsWith("/")
            || path.matches("^[A-Za-z]:.*")
            || List.of(path.split("/")).contains("..")
            || path.indexOf('\0') >= 0;
    if (outside) {
      throw new ArchiveException(
          "PATH_OUTSIDE_ARCHIVE",
          "压缩包含有指向包外的路径“%s”，整包拒收。".formatted(shortened(name)),
          "The archive contains a path outside itself (\"%s\") and is refused as a whole."
              .formatted(shortened(name)));
    }
  }

  private static boolean isClutter(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.startsWith(".")
        || last.startsWith("~$")
        || name.startsWith("__MACOSX/")
        || last.equals("Thumbs.db")
        || last.equals("desktop.ini");
  }

  private static String shortened(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "…";
  }
}
