package org.budgetlens.standalone.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A service's loaded classes and method profiles, recorded by a run for quicker starts (JEP 483,
 * 514, 515).
 *
 * <p>The cache's name contains a fingerprint of the service's jars and of the JVM: after a change
 * it is recorded anew. Without a cache everything works, only slower.
 */
final class AotCache {
  /** Recording has the lowest priority, so writing the cache may take as long as others work. */
  private static final long PATIENCE_SECONDS = 1800;

  private final Path cache;
  private final Path recording;
  private final Use use;
  private volatile boolean finished;

  private AotCache(Path cache, Use use) {
    this.cache = cache;
    this.recording = cache.resolveSibling(cache.getFileName() + ".recording");
    this.use = use;
  }

  /** What this run does with the cache. */
  private enum Use {
    READ,
    RECORD,
    NONE
  }

  /**
   * The cache of an application.
   *
   * @param folder where caches lie; those of older builds of this application are deleted
   * @param name the application's name
   * @param application the folder with its jars
   * @param record whether to record the cache where it is missing
   */
  static AotCache of(Path folder, String name, Path application, boolean record)
      throws IOException {
    Files.createDirectories(folder);
    String current = name + "-" + fingerprint(application) + ".aot";
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String other = file.getFileName().toString();
        if (other.startsWith(name + "-") && !other.equals(current)) {
          Files.delete(file);
        }
      }
    }
    Path cache = folder.resolve(current);
    Use whereMissing = record ? Use.RECORD : Use.NONE;
    return new AotCache(cache, Files.exists(cache) ? Use.READ : whereMissing);
  }

  /**
   * The cache of this JVM, which was started with what {@link #jvmOptions} says.
   *
   * @param record whether it records the cache where it is missing, into the file beside it
   */
  static AotCache ofThisJvm(Path cache, boolean record) {
    Use whereMissing = record ? Use.RECORD : Use.NONE;
    return new AotCache(cache, Files.exists(cache) ? Use.READ : whereMissing);
  }

  /** What a start adds to the JVM's options. */
  List<String> jvmOptions() {
    return switch (use) {
      case READ -> List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
      case RECORD -> List.of("-XX:AOTCacheOutput=" + recording, "-Xlog:aot*=off", "-Xlog:cds*=off");
      case NONE -> List.of();
    };
  }

  /** Whether there is no cache to start with. */
  boolean isMissing() {
    return use != Use.READ;
  }

  /** Whether this run's processes record. */
  boolean isRecording() {
    return use == Use.RECORD;
  }

  /** Whether a process records and was not told to finish. */
  boolean isUnfinished() {
    return isRecording() && !finished;
  }

  /** Has a process finish its recording, which takes some seconds, and keeps the cache. */
  void finish(long pid) throws IOException, InterruptedException {
    var jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                "AOT.end_recording")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      jcmd.destroyForcibly();
    } else if (jcmd.exitValue() == 0 && Files.exists(recording)) {
      Files.move(recording, cache, StandardCopyOption.ATOMIC_MOVE);
      finished = true;
    }
  }

  private static String fingerprint(Path application) throws IOException {
    MessageDigest digest = sha256();
    digest.update(System.getProperty("java.vm.version").getBytes(UTF_8));
    try (Stream<Path> files = Files.walk(application)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String facts =
            file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        digest.update(facts.getBytes(UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
