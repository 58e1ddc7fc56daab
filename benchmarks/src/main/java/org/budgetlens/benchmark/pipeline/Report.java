package org.budgetlens.benchmark.pipeline;

/** A line for every stage: its rate, the raw limit's rate, and how many times longer it takes. */
final class Report {
  private Report() {}

  /** A stage takes at most this many times as long as the raw limit. */
  private static final double AIM = 2;

  private record Stage(String name, long rows, double micros, String raw, long rawRows) {
    double ratio() {
      return (double) rawRows / rows;
    }
  }

  /**
   * Adds a stage.
   *
   * @param meter what was measured of it
   * @param raw what it is compared with
   * @param rawRows a second
   */
  static void add(String name, Meter meter, String raw, long rawRows) {
    var stage = new Stage(name, meter.rate(), meter.processorMicros(), raw, rawRows);
    System.out.println(line(stage));
  }

  static String head() {
    return "%-30s %9s %10s   %-36s %9s %6s"
        .formatted("stage", "rows/s", "cpu µs/row", "beside", "rows/s", "ratio");
  }

  private static String line(Stage stage) {
    return "%-30s %,9d %10.1f   %-36s %,9d %6.1f %s"
        .formatted(
            stage.name(),
            stage.rows(),
            stage.micros(),
            stage.raw(),
            stage.rawRows(),
            stage.ratio(),
            stage.ratio() <= AIM ? "" : "above the aim of " + AIM);
  }
}
