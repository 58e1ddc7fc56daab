package org.budgetlens.benchmark.document;

/**
 * What reading a file took.
 *
 * @param name of the file
 * @param pages of a PDF, 0 for other formats
 * @param rows that were read from it
 * @param firstNanos the first reading in a new JVM, loading of classes and forms included
 * @param wallNanos median of a warm reading
 * @param processorNanos median of the reading thread's processor time of a warm reading
 * @param bytes allocated by a warm reading
 */
record Measured(
    String name,
    int pages,
    int rows,
    long firstNanos,
    long wallNanos,
    long processorNanos,
    long bytes) {
  static final String HEAD =
      "%-52s %6s %6s %9s %8s %8s %8s %8s %9s %9s"
          .formatted(
              "file",
              "pages",
              "rows",
              "first ms",
              "warm ms",
              "cpu ms",
              "docs/s",
              "pages/s",
              "rows/s",
              "B/row");

  @Override
  public String toString() {
    double second = processorNanos / 1e9;
    return "%-52s %6s %6d %9.1f %8.2f %8.2f %8.1f %8s %9.0f %9d"
        .formatted(
            name,
            pages == 0 ? "–" : pages,
            rows,
            firstNanos / 1e6,
            wallNanos / 1e6,
            processorNanos / 1e6,
            1 / second,
            pages == 0 ? "–" : "%.0f".formatted(pages / second),
            rows / second,
            rows == 0 ? 0 : bytes / rows);
  }
}
