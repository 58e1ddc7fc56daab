package org.budgetlens.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/**
 * A line that names a table.
 *
 * @param form what kind of table it names
 * @param alternatives further forms that tables of this title have
 * @param number the printed number, e.g. 03; for people, never a key
 * @param title the title as printed, without the number
 * @param line the line itself
 */
public record Heading(
    TableForm form,
    List<TableForm> alternatives,
    @Nullable String number,
    String title,
    Line line) {
  public Heading {
    alternatives = List.copyOf(alternatives);
  }

  /** A heading of which there is one form. */
  Heading(TableForm form, @Nullable String number, String title, Line line) {
    this(form, List.of(), number, title, line);
  }

  /** A heading is short and is no sentence. */
  private static final int LONGEST = 80;

  private static final int SHORTEST = 4;
  private static final int LONGEST_UNKNOWN = 40;

  private static final Pattern SENTENCE = Pattern.compile("[。；;，,]");

  /** A heading beside its number and unit: 收支总表 │ 公开01表 │ 单位：万元. */
  static final int MOST_TEXTS = 3;

  /** 预算03表, 预算表12, 表三, 附表5, 部门公开表1, 公开01表, 表3-1, 附件2： … and what separates it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:附件?|部门|单位|省级|市级|区级|县级|财决|财预)?(?:预算|决算|公开|批复){0,2}(?:"
              + "表\\s*(?<after>\\d{1,3}(?:[-—.]\\d{1,2})?|[一二三四五六七八九十]{1,3})"
              + "|(?<before>\\d{1,3}(?:[-—]\\d{1,2})?)\\s*表)[\\s:：、.．-]*");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)$");

  /** 基本支出表--人员经费: a table that is printed in parts. */
  private static final Pattern PART_OF_TABLE = Pattern.compile("表[-—]{1,2}.{2,20}$");

  private static final Pattern CONTINUED = Pattern.compile("\\(?续表?[一二三四五六七八九十\\d]{0,2}\\)?$");

  /** The heading this line is, if it is one. */
  static Optional<Heading> of(Line line, TableForms forms) {
    List<String> printed = line.printed();
    if (printed.isEmpty() || printed.size() > MOST_TEXTS) {
      return Optional.empty();
    }
    String own = printed.getFirst();
    if (printed.size() > 1) {
      List<String> titles = printed.stream().filter(text -> !isAside(text)).toList();
      if (titles.size() != 1) {
        return Optional.empty();
      }
      own = titles.getFirst();
    }
    String text = Width.halved(PrintedUnit.withoutIn(own)).strip();
    if (text.length() > LONGEST || SENTENCE.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher match = NUMBER.matcher(text);
    boolean numbered = match.find() && match.end() < text.length();
    String number = numbered ? number(match) : null;
    String title = own.strip().substring(numbered ? match.end() : 0).strip();
    String label = Width.label(PrintedUnit.withoutIn(title));
    Optional<Heading> known = known(label, number, title, line, forms);
    return known.isPresent() ? known : known(withoutRemark(label), number, title, line, forms);
  }

  private static Optional<Heading> known(
      String label, @Nullable String number, String title, Line line, TableForms forms) {
    return forms
        .entitled(label)
        .map(form -> new Heading(form, forms.alternatives(form, label), number, title, line));
  }

  /**
   * What looks like the title of a table that no form knows: it ends like one; or the titles of two
   * tables side by side. Whether it is one is for its neighbours to say.
   */
  static Optional<Heading> unknown(Line line) {
    List<String> titles = line.printed().stream().filter(text -> !isAside(text)).toList();
    boolean titled =
        !titles.isEmpty()
            && line.printed().size() <= MOST_TEXTS
            && titles.stream().allMatch(Heading::looksLikeTitle);
    return titled
        ? Optional.of(new Heading(TableForm.unknown(), null, String.join(" ", titles), line))
        : Optional.empty();
  }

  private static boolean looksLikeTitle(String title) {
    String whole = withoutRemark(Width.label(PrintedUnit.withoutIn(title)));
    String label = PART_OF_TABLE.matcher(whole).replaceFirst("表");
    return label.endsWith("表")
        && label.length() >= SHORTEST
        && label.length() <= LONGEST_UNKNOWN
        && !SENTENCE.matcher(label).find();
  }

  private static boolean isAside(String text) {
    return PrintedUnit.isSigned(text) || LineKind.isTableNumber(text);
  }

  private static @Nullable String number(Matcher match) {
    return match.group("after") != null ? match.group("after") : match.group("before");
  }

  /** What stands before remarks: （按功能分类）（表7）, （续）. */
  private static String withoutRemark(String label) {
    String rest = CONTINUED.matcher(label).replaceFirst("");
    for (Matcher remark = IN_BRACKETS.matcher(rest); remark.find(); ) {
      rest = remark.replaceFirst("");
      remark.reset(rest);
    }
    return rest;
  }

  /** The title without what marks a continued table, for telling whether two are the same. */
  String key() {
    return CONTINUED.matcher(Width.label(PrintedUnit.withoutIn(title))).replaceFirst("");
  }

  /** Whether the title says that the table is continued. */
  boolean isContinued() {
    return CONTINUED.matcher(Width.label(title)).find();
  }

  /** The same heading with the number that is printed near it. */
  Heading numbered(List<Line> near) {
    if (number != null) {
      return this;
    }
    for (Line other : near) {
      for (String text : other.printed()) {
        Matcher match = NUMBER.matcher(Width.halved(text).strip());
        if (LineKind.isTableNumber(text) && match.find()) {
          return new Heading(form, alternatives, number(match), title, line);
        }
      }
    }
    return this;
  }
}
