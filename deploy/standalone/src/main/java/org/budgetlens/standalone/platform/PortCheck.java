package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import org.budgetlens.standalone.option.Options;
import org.budgetlens.standalone.option.PortName;

/** Finds taken ports before anything is started, so that a conflict is reported by its name. */
public final class PortCheck {
  private static final int OFFSET = 10_000;
  private static final int HIGHEST_PORT = 65_535;

  private PortCheck() {}

  /**
   * Checks that all ports are free.
   *
   * @throws StartException if some are not; the message names each with the option that changes it
   */
  public static void check(Options options) {
    var conflicts = new ArrayList<String>();
    for (PortName name : PortName.values()) {
      int port = options.port(name);
      if (!isFree(port)) {
        conflicts.add(
            "端口 %2$d（%1$s）已被占用，可以用 --port %1$s=%3$d 换一个 · port %2$d (%1$s) is taken; try --port %1$s=%3$d"
                .formatted(name.label(), port, another(port)));
      }
    }
    if (!conflicts.isEmpty()) {
      throw new StartException(String.join(System.lineSeparator(), conflicts));
    }
  }

  /** Whether somebody could listen on this port of the loopback address now. */
  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // As servers do: connections that linger from the last run are no obstacle.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int another(int port) {
    return port + OFFSET <= HIGHEST_PORT ? port + OFFSET : port - OFFSET;
  }
}
