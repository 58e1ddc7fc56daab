package org.budgetlens.query.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats lists come in. */
public enum Format {
  /** A page. */
  JSON("json", "application/json"),
  /** The whole list, one JSON object per line. */
  JSONL("jsonl", "application/jsonl"),
  /** The whole list for spreadsheets. */
  CSV("csv", "text/csv"),
  /** The whole list as a workbook. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** The whole list as a Fiscal Data Package. */
  PACKAGE("package", "application/zip");

  private static final List<String> ALSO_JSONL = List.of("application/x-ndjson");
  private static final List<String> ANYTHING = List.of("*/*", "application/*", "text/html");

  private record Range(String type, double quality) {}

  private final String parameter;
  private final String mediaType;

  Format(String parameter, String mediaType) {
    this.parameter = parameter;
    this.mediaType = mediaType;
  }

  /** Whether it is text, in UTF-8. */
  public boolean isText() {
    return switch (this) {
      case JSON, JSONL, CSV -> true;
      case XLSX, PACKAGE -> false;
    };
  }

  /** The ending of a file in this format. */
  public String extension() {
    return this == PACKAGE ? "zip" : parameter;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The format named by the parameter {@code format}.
   *
   * @throws RefusedException if there is none
   */
  public static Format named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.parameter.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.ofParameter(
                        ProblemType.INVALID_PARAMETER,
                        "format",
                        "Not a format: " + name,
                        Arrays.stream(values()).map(format -> format.parameter).toList())));
  }

  /** The format an {@code Accept} header asks for; empty if it accepts none of them. */
  public static Optional<Format> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    return ranges(accept).stream()
        .filter(range -> range.quality > 0)
        .sorted(Comparator.comparingDouble(Range::quality).reversed())
        .flatMap(range -> ofType(range.type).stream())
        .findFirst();
  }

  private static Optional<Format> ofType(String type) {
    if (ANYTHING.contains(type)) {
      return Optional.of(JSON);
    }
    if (ALSO_JSONL.contains(type)) {
      return Optional.of(JSONL);
    }
    return type.equals("text/*")
        ? Optional.of(CSV)
        : Arrays.stream(values()).filter(format -> format.mediaType.equals(type)).findFirst();
  }

  private static List<Range> ranges(String accept) {
    var ranges = new ArrayList<Range>();
    for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.split(";", -1);
      double quality = 1;
      for (int i = 1; i < pieces.length; i++) {
        String piece = pieces[i].strip();
        if (piece.startsWith("q=")) {
          quality = quality(piece.substring(2));
        }
      }
      ranges.add(new Range(pieces[0].strip(), quality));
    }
    return ranges;
  }

  private static double quality(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
