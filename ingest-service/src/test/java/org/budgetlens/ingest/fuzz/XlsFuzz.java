package org.budgetlens.ingest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Old workbooks: the container as it comes, or the records of the workbook inside a whole one. */
public final class XlsFuzz {
  private XlsFuzz() {}

  /** Reads a workbook. */
  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    Input input = Input.of(content);
    Invariants.hold(input.choice() % 2 == 0 ? input.rest() : contained(input.rest()));
  }

  private static byte[] contained(byte[] records) throws IOException {
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(records), "Workbook");
      var out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
