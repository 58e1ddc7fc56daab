package org.budgetlens.ingest.source.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.SourceDocument;

/**
 * Reads CSV (RFC 4180, with the separators that spreadsheets use). A text is CSV only if most of
 * its records have the same number of fields; the commas of 22,186,440.80 are no separators.
 */
public final class CsvReader {
  private static final int FEWEST_RECORDS = 3;

  /** A quoted field with a comma inside, among tabs: what spreadsheets save as text. */
  private static final Pattern QUOTED_AMONG_TABS =
      Pattern.compile("(?m)(?:^|\t)\"[^\"\t\n]*,[^\"\t\n]*\"(?=\t|\r?$)");

  private static final Pattern HINT = Pattern.compile("^sep=(?<separator>[,;\t])\r?\n");

  private CsvReader() {}

  /** Reads a text if it is CSV; empty if it is not. */
  public static Optional<SourceDocument> read(String text) {
    var hint = HINT.matcher(text);
    if (hint.find()) {
      char separator = hint.group("separator").charAt(0);
      return records(text.substring(hint.end()), separator, 1).map(CsvReader::document);
    }
    if (text.indexOf('\t') >= 0) {
      return text.indexOf('"') >= 0 && QUOTED_AMONG_TABS.matcher(text).find()
          ? records(text, '\t', 0).map(CsvReader::document)
          : Optional.empty();
    }
    for (char separator : new char[] {',', ';'}) {
      if (text.indexOf(separator) < 0 || separatesThousands(text, separator)) {
        continue;
      }
      Optional<List<Csv>> records = records(text, separator, 0).filter(CsvReader::isTable);
      if (records.isPresent()) {
        return records.map(CsvReader::document);
      }
    }
    return Optional.empty();
  }

  /** A record and the lines of the file it stands on. */
  private record Csv(List<String> fields, int first, int last) {}

  /** All records, or empty where a quote is never closed. */
  private static Optional<List<Csv>> records(String text, char separator, int skipped) {
    var records = new ArrayList<Csv>();
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    int line = 1 + skipped;
    int first = line;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (quoted) {
        if (i == text.length()) {
          return Optional.empty();
        }
        if (c != '"') {
          field.append(c);
          line += c == '\n' ? 1 : 0;
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && !wasQuoted && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
        wasQuoted = true;
      } else if (c == separator || c == '\n') {
        fields.add(printed(field));
        field.setLength(0);
        wasQuoted = false;
        if (c == '\n') {
          records.add(new Csv(List.copyOf(fields), first, line));
          fields.clear();
          line++;
          first = line;
        }
      } else {
        field.append(c);
      }
    }
    return Optional.of(records);
  }

  /** A field without the line breaks and blanks around and inside it that are not printed. */
  private static String printed(StringBuilder field) {
    return field.toString().replace('\u00A0', ' ').replaceAll("\\s*\\R\\s*", "").strip();
  }

  private static boolean isTable(List<Csv> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    int printed = 0;
    for (Csv record : records) {
      if (record.fields().stream().anyMatch(field -> !field.isEmpty())) {
        printed++;
        widths.merge(record.fields().size(), 1, Integer::sum);
      }
    }
    int most = 0;
    int separated = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      if (width.getKey() > 1) {
        separated += width.getValue();
        most = Math.max(most, width.getValue());
      }
    }
    return separated >= FEWEST_RECORDS && separated * 10 >= printed * 6 && most * 2 >= printed;
  }

  /** Whether most of these characters stand inside numbers: 22,186,440.80. */
  private static boolean separatesThousands(String text, char separator) {
    if (separator != ',') {
      return false;
    }
    int all = 0;
    int thousands = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        all++;
        thousands += groupFollows(text, i) ? 1 : 0;
      }
    }
    return thousands * 2 > all;
  }

  private static boolean groupFollows(String text, int comma) {
    if (comma == 0 || comma + 3 >= text.length() || !isDigit(text.charAt(comma - 1))) {
      return false;
    }
    for (int i = comma + 1; i <= comma + 3; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return comma + 4 >= text.length() || !isDigit(text.charAt(comma + 4));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static SourceDocument document(List<Csv> records) {
    var lines = new ArrayList<Line>();
    for (Csv record : records) {
      int[] more = new int[record.last() - record.first()];
      for (int i = 0; i < more.length; i++) {
        more[i] = record.first() + 1 + i;
      }
      Source source = Source.lines(record.first(), more);
      lines.add(
          new Line(source, record.fields().stream().map(text -> new Cell(text, source)).toList()));
    }
    return new SourceDocument(FileFormat.CSV, lines);
  }
}
