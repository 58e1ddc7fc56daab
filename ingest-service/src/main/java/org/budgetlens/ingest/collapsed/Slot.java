package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.ingest.form.ColumnForm;
import org.jspecify.annotations.Nullable;

/**
 * A text cell that every row has, and how it begins. Codes are known by their shape alone (支出功能分类
 * 2…, 政府经济分类 5…, 部门经济分类 3…); no catalog is asked.
 *
 * @param column the column
 * @param begins what its first word looks like; null where anything may stand
 */
record Slot(ColumnForm column, @Nullable Pattern begins) {
  private static final Pattern UNIT_CODE = Pattern.compile("(?:编码|代码)$");

  private static final String JOIN = "\\s*[-–—_:：].*";

  /** The slots of a header's text columns, in printed order. */
  static List<Slot> of(List<PrintedColumn> columns) {
    List<PrintedColumn> texts = columns.stream().filter(c -> !c.isAmount()).toList();
    List<ColumnForm> forms = texts.stream().map(PrintedColumn::form).toList();
    return texts.stream()
        .map(
            column ->
                new Slot(
                    column.form(),
                    isBareUnit(column)
                        ? bareUnit(forms.subList(0, texts.indexOf(column)))
                        : begins(column.form(), forms)))
        .toList();
  }

  /** 单位代码: a unit's code alone, whatever prints its name. */
  private static boolean isBareUnit(PrintedColumn column) {
    return column.form().as() == ColumnForm.Content.CODE
        && column.form().code() == CodeKind.ORGANISATION
        && UNIT_CODE.matcher(column.label()).find();
  }

  /** A unit's code behind others: what looks like one of those is that one. */
  private static Pattern bareUnit(List<ColumnForm> before) {
    var pattern = new StringBuilder();
    for (ColumnForm form : before) {
      if (form.code() != null && form.as() != ColumnForm.Content.CODE_NAME) {
        pattern.append("(?!").append(digits(form.code())).append("$)");
      }
    }
    return Pattern.compile(
        pattern.append(digits(CodeKind.ORGANISATION)).append("(?:" + JOIN + ")?").toString());
  }

  private static @Nullable Pattern begins(ColumnForm form, List<ColumnForm> all) {
    if (form.begins() != null) {
      return form.begins();
    }
    CodeKind kind = form.code();
    if (kind == null || form.as() == ColumnForm.Content.CODE_NAME) {
      return null;
    }
    boolean nameApart =
        all.stream().anyMatch(o -> o.as() == ColumnForm.Content.CODE_NAME && o.code() == kind);
    return Pattern.compile(digits(kind) + (nameApart ? "" : JOIN));
  }

  private static String digits(CodeKind kind) {
    return switch (kind) {
      case FUNCTION -> "2\\d{2}(?:\\d{2}){0,2}";
      case GOVERNMENT -> "5\\d{2}(?:\\d{2})?";
      case DEPARTMENT -> "3\\d{2}(?:\\d{2}){0,2}";
      case ORGANISATION -> "\\d{3,12}";
      case INCOME_SOURCE, PURCHASED_SERVICE ->
          throw new IllegalArgumentException("Documents print no code of kind " + kind);
    };
  }

  /** Whether a cell of this slot can begin with a word. */
  boolean canBegin(Piece piece) {
    return begins == null || begins.matcher(piece.halved()).matches();
  }

  /** Whether a word looks like the beginning of this slot, and not just like any text. */
  boolean claims(Piece piece) {
    return begins != null && begins.matcher(piece.halved()).matches();
  }
}
