package org.budgetlens.ingest.form;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years in header labels, said relative to the table's own year: beside 2023年执行数, 2024年预算数 is 预算数
 * and the other 上年执行数. So a form is written once for every year.
 */
public final class RelativeYears {
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年度?");
  private static final Pattern THIS = Pattern.compile("(?:本年度?|当年)(?=(?:年?初)?(?:预算|决算|执行)数)");
  private static final Pattern LAST = Pattern.compile("(?:上年度|去年)");
  private static final String THIS_YEAR = "本年";
  private static final String LAST_YEAR = "上年";

  private RelativeYears() {}

  /** The paths of a header with their years made relative to the latest of them. */
  public static List<List<String>> of(List<List<String>> paths) {
    var years = new TreeSet<Integer>();
    for (List<String> path : paths) {
      for (String label : path) {
        Matcher match = YEAR.matcher(label);
        while (match.find()) {
          years.add(Integer.parseInt(match.group(1)));
        }
      }
    }
    int own = years.isEmpty() ? 0 : years.getLast();
    return paths.stream()
        .map(path -> path.stream().map(label -> relative(label, own)).toList())
        .toList();
  }

  /** The same for the labels of a header of one line: beside 2023年执行数, 2024年预算数 is 预算数. */
  public static List<String> ofLabels(List<String> labels) {
    return of(labels.stream().map(List::of).toList()).stream().map(List::getFirst).toList();
  }

  /** What a label may say, whichever its table's year is. */
  static List<String> readings(String label) {
    Matcher match = YEAR.matcher(label);
    if (!match.find()) {
      return List.of(relative(label, 0));
    }
    int first = Integer.parseInt(match.group(1));
    return List.of(relative(label, first), relative(label, first + 1));
  }

  private static String relative(String label, int own) {
    if (label.indexOf('年') < 0) {
      return label;
    }
    String said =
        YEAR.matcher(label)
            .replaceAll(
                year ->
                    switch (own - Integer.parseInt(year.group(1))) {
                      case 0 -> "";
                      case 1 -> LAST_YEAR;
                      default -> year.group();
                    });
    said = LAST.matcher(THIS.matcher(said).replaceAll("")).replaceAll(LAST_YEAR);
    return said.isEmpty() ? THIS_YEAR : said;
  }
}
