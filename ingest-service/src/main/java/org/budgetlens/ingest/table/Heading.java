package org.budgetlens.ingest.table;

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
 * @param number the printed number, e.g. 03; for people, never a key
 * @param title the title as printed, without the number
 * @param line the line itself
 */
public record Heading(TableForm form, @Nullable String number, String title, Line line) {
  /** A heading is short and is no sentence. */
  private static final int LONGEST = 80;

  private static final Pattern SENTENCE = Pattern.compile("[。；;，,]");

  /** 预算03表, 预算表12, 表三, 附表5, 公开01表, (1) … with what separates it from the title. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:附件?)?(?:预算|决算|公开)?(?:"
              + "表\\s*(?<after>\\d{1,3}|[一二三四五六七八九十]{1,3})"
              + "|(?<before>\\d{1,3})\\s*表)[\\s:：、.．-]*");

  /** The heading this line is, if it is one. */
  static Optional<Heading> of(Line line, TableForms forms) {
    var printed = line.printed();
    if (printed.size() != 1) {
      return Optional.empty();
    }
    String text = Width.halved(printed.getFirst());
    if (text.length() > LONGEST || SENTENCE.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher match = NUMBER.matcher(text);
    boolean numbered = match.find();
    String number =
        !numbered
            ? null
            : match.group("after") != null ? match.group("after") : match.group("before");
    String title = printed.getFirst().substring(numbered ? match.end() : 0).strip();
    return forms.entitled(Width.label(title)).map(form -> new Heading(form, number, title, line));
  }
}
