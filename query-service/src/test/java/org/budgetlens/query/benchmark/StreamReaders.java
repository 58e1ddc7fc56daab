package org.budgetlens.query.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many readers of one live stream on one thread, as cheap as readers can be: they share the machine
 * with the service they measure. Events are told by their lines and not parsed; of every twentieth
 * reader it is looked at when its events were published.
 */
final class StreamReaders {
  private static final int BUFFER = 1 << 18;
  private static final int ONE_TIMED_OF = 20;
  private static final String ID = "\"id\":\"live";

  /** Lines of an event, with the empty one at its end; a sign of life has fewer. */
  private static final int LINES_OF_EVENT = 4;

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final byte[] bytes = new byte[BUFFER];
  private final CountDownLatch ready;
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final List<Long> delays = Collections.synchronizedList(new ArrayList<>());

  /** Connects. */
  StreamReaders(URI address, String path, int readers) throws IOException {
    ready = new CountDownLatch(readers);
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(path, address.getHost())
            .getBytes(US_ASCII);
    for (int i = 0; i < readers; i++) {
      var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.write(ByteBuffer.wrap(request));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Reader(i % ONE_TIMED_OF == 0));
    }
    Thread.ofPlatform().daemon().name("readers").start(this::run);
  }

  /** Opens when every reader has been told where it is. */
  CountDownLatch ready() {
    return ready;
  }

  /** Events of all readers together. */
  long events() {
    return events.get();
  }

  /** Bytes of all readers together. */
  long received() {
    return received.get();
  }

  /** Milliseconds from publication to some of the readers, the shortest first. */
  List<Long> delays() {
    synchronized (delays) {
      return delays.stream().sorted().toList();
    }
  }

  private void run() {
    try {
      while (true) {
        selector.select(this::read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key) {
    try {
      buffer.clear();
      int count = ((SocketChannel) key.channel()).read(buffer);
      if (count < 0) {
        System.err.println("a reader was cut off");
        key.cancel();
        return;
      }
      buffer.flip();
      buffer.get(bytes, 0, count);
      received.addAndGet(count);
      ((Reader) key.attachment()).take(new String(bytes, 0, count, ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts events in what comes, wherever it is cut. */
  private final class Reader {
    private final boolean timed;
    private boolean begun;
    private char last = '\n';
    private int lines;

    Reader(boolean timed) {
      this.timed = timed;
    }

    void take(String text) {
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        char before = end == 0 ? last : text.charAt(end - 1);
        if (before == '\r') {
          lines =
              0; // a line of HTTP: the head, or the length of what follows, which is whole events
          continue;
        }
        lines++;
        if (before == '\n') {
          complete();
        }
      }
      last = text.charAt(text.length() - 1);
      if (timed) {
        time(text);
      }
    }

    private void complete() {
      if (!begun) {
        begun = true; // the first says where the reader is
        ready.countDown();
      } else if (lines == LINES_OF_EVENT) {
        events.incrementAndGet();
      }
      lines = 0;
    }

    /** An id is live, a number, @, and the moment of its publication, and @ again. */
    private void time(String text) {
      long now = System.currentTimeMillis();
      for (int id = text.indexOf(ID); id >= 0; id = text.indexOf(ID, id + 1)) {
        int begin = text.indexOf('@', id);
        int end = text.indexOf('@', begin + 1);
        if (begin < 0 || end < 0) {
          return; // cut here; there are others
        }
        delays.add(now - Long.parseLong(text.substring(begin + 1, end)));
      }
    }
  }
}
