package org.budgetlens.ingest.roundtrip;

import java.io.IOException;
import java.util.Random;

/** Prints a table into a file of one format. */
interface Renderer {
  /** The file. Choices that readers must not care about are drawn from {@code random}. */
  byte[] render(PrintedTable table, Random random) throws IOException;
}
