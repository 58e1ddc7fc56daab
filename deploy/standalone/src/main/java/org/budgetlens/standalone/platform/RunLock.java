package org.budgetlens.standalone.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder to one run at a time. Given back by the operating system, however a run ends. */
public final class RunLock implements AutoCloseable {
  private static final String LOCK_FILE = "lock";
  private static final String PID_FILE = "pid";

  /** A channel nobody refers to is closed by the garbage collector, and its lock lost. */
  private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
    HELD.add(channel);
  }

  /**
   * Takes the folder for this process.
   *
   * @throws StartException if another run has it; the message names its process
   */
  public static RunLock acquire(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw alreadyRunning(folder);
      }
      Files.writeString(folder.resolve(PID_FILE), ProcessHandle.current().pid() + "\n");
      return new RunLock(channel);
    } catch (IOException e) {
      throw new StartException("不能写入文件夹 · cannot write to the folder " + folder, e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static StartException alreadyRunning(Path folder) throws IOException {
    String pid = "?";
    try {
      pid = Files.readString(folder.resolve(PID_FILE), UTF_8).strip();
    } catch (NoSuchFileException e) {
      // The other run has the lock but has not said yet who it is.
    }
    return new StartException(
        ("已经有一个 ./run 在运行（进程 %1$s，文件夹 %2$s）；请先用 Ctrl-C 结束它。"
                + " Another ./run is running (process %1$s, folder %2$s); end it first.")
            .formatted(pid, folder));
  }

  @Override
  public void close() {
    HELD.remove(channel);
    try {
      channel.close();
    } catch (IOException e) {
      // The lock is given back with the process at the latest.
    }
  }
}
