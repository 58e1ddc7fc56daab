package org.budgetlens.audit.topology;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.budgetlens.audit.evaluate.PrintedCells;
import org.budgetlens.contracts.event.EventJson;

/**
 * The amounts of a revision, compressed: a thousand rows take about 30 KB.
 *
 * @param deflated JSON, deflated
 */
record PackedCells(byte[] deflated) {
  private static final ObjectWriter WRITER =
      EventJson.configure(JsonMapper.builder().build()).writerFor(PrintedCells.class);
  private static final ObjectReader READER =
      EventJson.configure(JsonMapper.builder().build()).readerFor(PrintedCells.class);

  static PackedCells of(PrintedCells cells) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var stream = new DeflaterOutputStream(bytes, deflater)) {
      WRITER.writeValue(stream, cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return new PackedCells(bytes.toByteArray());
  }

  PrintedCells cells() {
    try (var stream = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return READER.readValue(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
