package org.budgetlens.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Fiscal Data Package: {@code data.csv} and the {@code datapackage.json} that describes it, in a
 * zip. The description comes last, because it says what the columns turned out to hold.
 */
public final class PackageWriter<T> implements TableWriter<T> {
  private static final String DATA = "data.csv";

  /** The same list gives the same bytes: the time of an entry is the earliest a zip can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final CsvShape<T> shape;
  private final DataPackage description;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);

  /** Writes things of this shape as a package with this name. */
  public PackageWriter(CsvShape<T> shape, String name) {
    this.shape = shape;
    this.description = new DataPackage(name, DATA, shape.header());
  }

  @Override
  public byte[] begin() {
    return written(
        () -> {
          open(DATA);
          zip.write(shape.headWithoutMark().getBytes(UTF_8));
        });
  }

  @Override
  public byte[] write(List<T> items) {
    return written(
        () -> {
          for (T item : items) {
            for (List<? extends @Nullable Object> cells : shape.lines().apply(item)) {
              description.see(cells);
            }
            zip.write(shape.body(item).getBytes(UTF_8));
          }
        });
  }

  @Override
  public byte[] end() {
    return written(
        () -> {
          zip.closeEntry();
          open("datapackage.json");
          zip.write(description.json().getBytes(UTF_8));
          zip.closeEntry();
          zip.finish();
        });
  }

  private void open(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private interface Step {
    void run() throws IOException;
  }

  private byte[] written(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] piece = bytes.toByteArray();
    bytes.reset();
    return piece;
  }
}
