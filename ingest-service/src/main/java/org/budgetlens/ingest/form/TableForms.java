package org.budgetlens.ingest.form;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All known forms, read from {@code table-forms.yaml} and checked. */
public final class TableForms {
  private static final String RESOURCE = "table-forms.yaml";

  private final List<TableForm> forms;
  private final Labels plainLabels;
  private final Labels labels;
  private final Labels numbers;
  private final Map<TableForm, Labels> own = new IdentityHashMap<>();
  private final Remembered<Optional<TableForm>> entitled = new Remembered<>(this::firstEntitled);
  private final Remembered<Boolean> headerLabels = new Remembered<>(this::matchesAnyHeader);

  private TableForms(
      List<TableForm> forms,
      List<Pattern> plainLabels,
      List<Pattern> labels,
      List<Pattern> numbers) {
    this.numbers = new Labels(numbers);
    this.forms = List.copyOf(forms);
    this.plainLabels = new Labels(plainLabels);
    this.labels = new Labels(labels);
    forms.forEach(form -> own.put(form, new Labels(labelsOf(form))));
  }

  /** The forms that ship with the service. */
  public static TableForms load() {
    try (InputStream in = TableForms.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("Resource missing: " + RESOURCE);
      }
      return read(in, RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /**
   * Reads forms.
   *
   * @throws IllegalArgumentException naming the entry, if one is wrong
   */
  static TableForms read(InputStream in, String name) throws IOException {
    var mapper =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();
    // Jackson's own YAML parser knows no anchors for lists, with which forms share their headers.
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(1_000);
    Object yaml = new Yaml(new SafeConstructor(options)).load(in);
    File file = mapper.convertValue(yaml, File.class);
    var forms = new ArrayList<TableForm>();
    var labels = new ArrayList<Pattern>();
    for (String label : orEmpty(file.labels())) {
      labels.add(Pattern.compile(label));
    }
    var plain = List.copyOf(labels);
    List<Pattern> numbers = patterns(file.numbers(), "");
    labels.addAll(numbers);
    for (int i = 0; i < file.forms().size(); i++) {
      Entry entry = file.forms().get(i);
      try {
        TableForm form = entry.toForm(new IndicatorLevels(orEmpty(file.indicatorLevels())));
        forms.add(form);
        labels.addAll(labelsOf(form));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, form %d (%s): %s".formatted(name, i + 1, entry.type(), e.getMessage()), e);
      }
    }
    return new TableForms(forms, plain, labels, numbers);
  }

  /** The form of a heading (without number, as a label), the first that matches. */
  public Optional<TableForm> entitled(String heading) {
    return entitled.of(heading);
  }

  private Optional<TableForm> firstEntitled(String heading) {
    return forms.stream().filter(form -> form.entitles(heading)).findFirst();
  }

  /** Further forms of the same type that a heading may have, for tables whose header differs. */
  public List<TableForm> alternatives(TableForm form, String heading) {
    return forms.stream()
        .filter(other -> other != form && other.type() == form.type() && other.entitles(heading))
        .toList();
  }

  /** Whether a text, as a label, is one that headers of some form print. */
  public boolean isHeaderLabel(String label) {
    return headerLabels.of(label);
  }

  private boolean matchesAnyHeader(String label) {
    return matches(labels, label);
  }

  /** Whether a label is one that headers of this form print. */
  public boolean isLabelOf(TableForm form, String label) {
    Labels printed = own.get(form);
    return matches(plainLabels, label) || (printed != null && matches(printed, label));
  }

  /** By itself, without its unit, or with its years relative to the table's. */
  private static boolean matches(Labels known, String printed) {
    boolean unit = printed.endsWith("元)") && printed.lastIndexOf('(') > 0;
    String label = unit ? printed.substring(0, printed.lastIndexOf('(')) : printed;
    return known.match(label)
        || (label.indexOf('年') >= 0
            && RelativeYears.readings(label).stream().anyMatch(known::match));
  }

  /** Whether a label stands over running numbers (行次, 序号), which mean nothing. */
  public boolean isNumberLabel(String label) {
    return numbers.match(label);
  }

  /** Whether a label, as printed over several columns of many forms, says nothing by itself. */
  public boolean isPlainLabel(String label) {
    return plainLabels.match(label);
  }

  private static List<Pattern> labelsOf(TableForm form) {
    var labels = new ArrayList<Pattern>();
    switch (form.layout()) {
      case TableForm.Layout.Columns columns ->
          columns.columns().forEach(c -> c.headers().forEach(h -> labels.addAll(h.labels())));
      case TableForm.Layout.TwoSided sides -> {
        for (SideForm side : List.of(sides.income(), sides.expenditure())) {
          side.line().forEach(h -> labels.addAll(h.labels()));
          side.amount().forEach(h -> labels.addAll(h.labels()));
          side.funds().forEach(c -> c.headers().forEach(h -> labels.addAll(h.labels())));
          side.others().forEach(c -> c.headers().forEach(h -> labels.addAll(h.labels())));
        }
      }
      case TableForm.Layout.Prose ignored -> {}
      case TableForm.Layout.Indicators indicators ->
          indicators.columns().forEach(c -> c.headers().forEach(h -> labels.addAll(h.labels())));
      case TableForm.Layout.Blocks blocks -> {
        for (List<HeaderPattern> headers : List.of(blocks.code(), blocks.name(), blocks.amount())) {
          headers.forEach(h -> labels.addAll(h.labels()));
        }
        blocks.columns().forEach(column -> labels.add(column.label()));
      }
      case TableForm.Layout.Lines lines -> {
        lines.label().forEach(h -> labels.addAll(h.labels()));
        lines.amounts().values().forEach(list -> list.forEach(h -> labels.addAll(h.labels())));
      }
      case TableForm.Layout.NotRead ignored -> {}
    }
    return labels;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static List<Pattern> patterns(@Nullable List<String> expressions, String suffix) {
    try {
      return orEmpty(expressions).stream()
          .map(expression -> Pattern.compile("(?:" + expression + ")" + suffix))
          .toList();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static List<HeaderPattern> headers(@Nullable List<String> paths) {
    return orEmpty(paths).stream().map(HeaderPattern::parse).toList();
  }

  private static Map<String, List<String>> orEmpty(@Nullable Map<String, List<String>> map) {
    return map == null ? Map.of() : map;
  }

  private record File(
      @Nullable List<String> labels,
      @Nullable List<String> numbers,
      @Nullable Map<String, List<String>> indicatorLevels,
      List<Entry> forms) {}

  private record Entry(
      TableType type,
      @Nullable List<String> title,
      @Nullable List<String> not,
      @Nullable List<Column> columns,
      @Nullable Sides sides,
      @Nullable Blocks blocks,
      @Nullable Lines lines,
      @Nullable List<Identity> identities,
      boolean statement,
      @Nullable Boolean reads,
      boolean prose,
      @Nullable String indicators) {

    TableForm toForm(IndicatorLevels levels) {
      if (orEmpty(title).isEmpty()) {
        throw new IllegalArgumentException("a form needs a title");
      }
      return new TableForm(type, patterns(title, "$"), patterns(not, ""), layout(levels));
    }

    private TableForm.Layout layout(IndicatorLevels levels) {
      if (Boolean.FALSE.equals(reads)) {
        return new TableForm.Layout.NotRead();
      }
      if (prose) {
        return new TableForm.Layout.Prose();
      }
      if (sides != null) {
        return new TableForm.Layout.TwoSided(sides.income().toForm(), sides.expenditure().toForm());
      }
      if (blocks != null) {
        return blocks.toLayout();
      }
      if (lines != null) {
        return lines.toLayout(orEmpty(identities).stream().map(Identity::toIdentity).toList());
      }
      if (columns == null) {
        throw new IllegalArgumentException(
            "a form needs columns, sides, blocks or lines, or prose: true, or reads: false");
      }
      if (indicators != null) {
        return new TableForm.Layout.Indicators(
            IndicatorShape.valueOf(indicators.toUpperCase(Locale.ROOT).replace('-', '_')),
            columns.stream().map(Column::toForm).toList(),
            levels);
      }
      return new TableForm.Layout.Columns(
          columns.stream().map(Column::toForm).toList(),
          orEmpty(identities).stream().map(Identity::toIdentity).toList(),
          statement);
    }
  }

  private record Column(
      String name,
      String as,
      @Nullable List<String> header,
      @Nullable String code,
      @Nullable String begins,
      @Nullable String beside) {
    ColumnForm toForm() {
      ColumnForm.Content content =
          ColumnForm.Content.valueOf(as.toUpperCase(Locale.ROOT).replace('-', '_'));
      String classification =
          switch (content) {
            case CODE, CODE_PART, CODE_NAME -> name;
            case AMOUNT, TEXT -> code;
          };
      return new ColumnForm(
          name,
          content,
          headers(header),
          classification == null ? null : CodeKind.valueOf(classification.toUpperCase(Locale.ROOT)),
          begins == null ? null : Pattern.compile(begins),
          beside == null ? null : Pattern.compile(beside));
    }
  }

  private record Sides(Side income, Side expenditure) {}

  private record Side(
      @Nullable List<String> line,
      @Nullable List<String> amount,
      @Nullable List<String> words,
      @Nullable List<Column> funds,
      @Nullable List<Column> others) {
    SideForm toForm() {
      return new SideForm(
          headers(line),
          headers(amount),
          patterns(words, ""),
          orEmpty(funds).stream().map(Column::toForm).toList(),
          orEmpty(others).stream().map(Column::toForm).toList());
    }
  }

  private record Blocks(
      @Nullable List<String> code,
      @Nullable List<String> name,
      @Nullable List<String> amount,
      CodeKind classification,
      Map<String, String> columns) {
    TableForm.Layout toLayout() {
      return new TableForm.Layout.Blocks(
          headers(code),
          headers(name),
          headers(amount),
          classification,
          columns.entrySet().stream()
              .map(
                  column ->
                      new TableForm.Layout.BlockColumn(
                          column.getKey(), Pattern.compile(column.getValue())))
              .toList());
    }
  }

  private record Lines(
      List<String> label, Map<String, List<String>> amounts, Map<String, String> columns) {
    TableForm.Layout toLayout(List<RowIdentity> identities) {
      var paths = new LinkedHashMap<String, List<HeaderPattern>>();
      amounts.forEach(
          (before, headers) -> paths.put(before.equals("own") ? "" : before, headers(headers)));
      return new TableForm.Layout.Lines(
          headers(label),
          paths,
          columns.entrySet().stream()
              .map(
                  line ->
                      new TableForm.Layout.LineColumn(
                          line.getKey(), Pattern.compile(line.getValue())))
              .toList(),
          identities);
    }
  }

  private record Identity(
      String whole,
      List<String> parts,
      @Nullable List<String> unless,
      @Nullable List<String> needs,
      boolean whenPrinted,
      boolean atMost) {
    RowIdentity toIdentity() {
      return new RowIdentity(whole, parts, orEmpty(unless), orEmpty(needs), whenPrinted, atMost);
    }
  }
}
