package org.budgetlens.ingest.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.Problem.Level;
import org.budgetlens.ingest.identity.IdentityProblem;
import org.budgetlens.ingest.source.Omission;
import org.budgetlens.ingest.table.ReadingProblem;
import org.jspecify.annotations.Nullable;

/** Puts problems into words and into the form that is published. */
final class Problems {
  private static final int LONGEST_TEXT = 160;

  private Problems() {}

  static Problem refused(String code, Localized reason) {
    return new Problem(code, Level.ERROR, null, null, null, reason);
  }

  static Problem tookTooLong(Duration limit) {
    String seconds = BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
    return refused(
        "READING_TIME_EXCEEDED",
        new Localized(
            "读取超过了单个文件的时限（%s 秒），已停止，未发布任何内容。请拆分后再提交，或调高该时限。".formatted(seconds),
            "Reading took longer than the limit for one document (%s s) and was stopped; nothing was"
                    .formatted(seconds)
                + " published. Submit it in parts, or raise the limit."));
  }

  static Problem of(ReadingProblem problem, @Nullable Integer table) {
    return switch (problem) {
      case ReadingProblem.UnreadableAmount p ->
          new Problem(
              "UNREADABLE_AMOUNT",
              Level.ERROR,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "金额列 %s 的单元格无法读取：%s".formatted(p.column(), p.reason().zh()),
                  "A cell of amount column %s cannot be read: %s"
                      .formatted(p.column(), p.reason().en())));
      case ReadingProblem.UnmappedCell p ->
          new Problem(
              "UNMAPPED_CELL",
              Level.WARNING,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "表头“%s”的列含义不明，其中 %d 个单元格未读取".formatted(p.header(), p.count()),
                  "The meaning of the column with header \"%s\" is unknown; %d cell(s) were not read"
                      .formatted(p.header(), p.count())));
      case ReadingProblem.AmbiguousRow p ->
          new Problem(
              "AMBIGUOUS_ROW",
              Level.WARNING,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "本行丢失了列位置，且有多种可能，未定的单元格未读取：%s"
                      .formatted(shortened(String.join("；", p.alternatives()))),
                  "The row has lost its columns and several readings are possible; undecided cells were not read: %s"
                      .formatted(shortened(String.join("; ", p.alternatives())))));
      case ReadingProblem.IncompleteCode p ->
          new Problem(
              "INCOMPLETE_CODE",
              Level.ERROR,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "科目编码分列印刷（类、款、项），其中一级缺失或不是数字，编码未读取",
                  "A code is printed in several columns, and a level is missing or no number; the"
                      + " code was not read"));
      case ReadingProblem.PaddedCode p ->
          new Problem(
              "CODE_WITHOUT_ZERO",
              Level.INFO,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "科目编码的一级少印了前导零，读作 %s".formatted(p.code()),
                  "A level of a code is printed without its leading zero; read as %s"
                      .formatted(p.code())));
      case ReadingProblem.Prose p ->
          new Problem(
              "PROSE_NOT_READ",
              Level.INFO,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "表外的 %d 行文字未读取".formatted(p.count()),
                  "%d line(s) of prose outside of the table were not read".formatted(p.count())));
      case ReadingProblem.UnreadLines p ->
          new Problem(
              "LINES_NOT_READ",
              Level.WARNING,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "%d 行不是表头、数据行或附注，未读取".formatted(p.count()),
                  "%d line(s) that are neither header, row nor note were not read"
                      .formatted(p.count())));
      case ReadingProblem.HeaderNotUnderstood p ->
          new Problem(
              "HEADER_NOT_UNDERSTOOD",
              Level.ERROR,
              table,
              p.source(),
              shortened(p.title()),
              new Localized(
                  "认得表名“%s”，但表头不是已知格式，整表未读取".formatted(p.title()),
                  "The title \"%s\" is known, but its header has no known form; the table was not read"
                      .formatted(p.title())));
      case ReadingProblem.ColumnsNotProved p ->
          new Problem(
              "COLUMNS_NOT_PROVED",
              Level.ERROR,
              table,
              p.source(),
              shortened(p.title()),
              new Localized(
                  "“%s”没有表格线，按文字位置划分的列未能得到验证（有未读单元格或各行不符合勾稽关系），整表未读取；请提交 Word、Excel 或带表格线的 PDF"
                      .formatted(p.title()),
                  "\"%s\" has no rulings, and its columns by position are not proved (cells left unread, or rows that do not add up); the table was not read. Submit it as Word, Excel or a PDF with rulings"
                      .formatted(p.title())));
      case ReadingProblem.UnitUnknown p ->
          new Problem(
              "UNIT_UNKNOWN",
              Level.ERROR,
              table,
              p.source(),
              shortened(p.title()),
              new Localized(
                  "“%s”未注明金额单位（元或万元），不作猜测，整表未读取".formatted(p.title()),
                  "\"%s\" prints no unit (元 or 万元); nothing is assumed and the table was not read"
                      .formatted(p.title())));
      case ReadingProblem.FiguresInProse p ->
          new Problem(
              "FIGURES_IN_PROSE",
              Level.INFO,
              table,
              p.source(),
              shortened(p.text()),
              new Localized(
                  "文字中 %d 个金额的含义不能确定，未作为事实读取".formatted(p.count()),
                  "The meaning of %d amount(s) in prose is not certain; not read as facts"
                      .formatted(p.count())));
      case ReadingProblem.Ambiguous p ->
          new Problem(
              "AMBIGUOUS", Level.WARNING, table, p.source(), shortened(p.text()), p.reason());
      case ReadingProblem.ReadAgain p ->
          new Problem("READ_AGAIN", Level.INFO, table, p.source(), shortened(p.title()), p.how());
      case ReadingProblem.OfIndicator p -> IndicatorProblems.of(p, table);
      case ReadingProblem.TableNotRead p ->
          new Problem(
              "TABLE_NOT_READ",
              Level.WARNING,
              table,
              p.source(),
              shortened(p.title()),
              new Localized(
                  "“%s”（%d 行）属于尚未支持读取的表".formatted(p.title(), p.lines()),
                  "\"%s\" (%d lines) is a table that is not read yet"
                      .formatted(p.title(), p.lines())));
    };
  }

  static Problem of(Omission omission) {
    return switch (omission) {
      case Omission.PictureOnly o ->
          new Problem(
              "PAGE_NEEDS_OCR",
              Level.ERROR,
              null,
              o.source(),
              null,
              new Localized(
                  "第 %d 页只有图像，没有文字层，未读取；需要先做文字识别（OCR）".formatted(o.page()),
                  "Page %d is only an image without a text layer and was not read; it needs OCR first"
                      .formatted(o.page())));
      case Omission.UnknownCharacters o ->
          new Problem(
              "UNKNOWN_CHARACTERS",
              Level.ERROR,
              null,
              o.source(),
              null,
              new Localized(
                  "第 %d 页有 %d 个字符的字体没有说明其含义，无法读取".formatted(o.page(), o.count()),
                  "Page %d has %d character(s) whose font does not say what they are"
                      .formatted(o.page(), o.count())));
      case Omission.SlantedText o ->
          new Problem(
              "SLANTED_TEXT",
              Level.INFO,
              null,
              o.source(),
              null,
              new Localized(
                  "%d 页上有共 %d 个倾斜的字符（水印），未读取".formatted(o.pages(), o.count()),
                  "%d page(s) print %d character(s) at a slant (a watermark), which were not read"
                      .formatted(o.pages(), o.count())));
      case Omission.DamagedPage o ->
          new Problem(
              "DAMAGED_PAGE",
              Level.ERROR,
              null,
              o.source(),
              null,
              new Localized(
                  "第 %d 页有 %d 处内容损坏，该页可能有缺漏；请重新导出后再提交".formatted(o.page(), o.count()),
                  "Page %d is broken in %d place(s); parts of it may be missing. Export it again"
                      .formatted(o.page(), o.count())));
      case Omission.HiddenSheet o ->
          new Problem(
              "HIDDEN_SHEET",
              Level.WARNING,
              null,
              o.source(),
              shortened(o.sheet()),
              new Localized(
                  "工作表“%s”（%d 行）是隐藏的，未读取".formatted(o.sheet(), o.rows()),
                  "Sheet \"%s\" (%d rows) is hidden and was not read"
                      .formatted(o.sheet(), o.rows())));
      case Omission.HiddenCells o ->
          new Problem(
              "HIDDEN_CELLS",
              Level.INFO,
              null,
              o.source(),
              shortened(o.sheet()),
              new Localized(
                  "工作表“%s”有 %d 行、%d 列是隐藏的，仍已读取".formatted(o.sheet(), o.rows(), o.columns()),
                  "Sheet \"%s\" has %d hidden row(s) and %d hidden column(s), which were read"
                      .formatted(o.sheet(), o.rows(), o.columns())));
    };
  }

  static Problem of(IdentityProblem problem) {
    return switch (problem) {
      case IdentityProblem.Unknown p ->
          identity(
              p.aspect() + "_UNKNOWN",
              "文件中未能确定%s，可在提交时指定".formatted(zh(p.aspect())),
              "The document does not establish the %s; it can be given on upload"
                  .formatted(en(p.aspect())));
      case IdentityProblem.Several p ->
          identity(
              p.aspect() + "_AMBIGUOUS",
              "文件给出多个%s（%s），未作选择，可在提交时指定"
                  .formatted(zh(p.aspect()), String.join("、", firstFew(p.values()))),
              "The document gives several values for the %s (%s); none was chosen, it can be given on upload"
                  .formatted(en(p.aspect()), String.join(", ", firstFew(p.values()))));
      case IdentityProblem.Contradicted p ->
          identity(
              p.aspect() + "_CONTRADICTED",
              "提交时指定的%s“%s”与文件中的“%s”不一致，按提交时的为准"
                  .formatted(zh(p.aspect()), p.uploader(), p.document()),
              "The %s given on upload (%s) differs from the document's (%s); the upload's is used"
                  .formatted(en(p.aspect()), p.uploader(), p.document()));
    };
  }

  private static Problem identity(String code, String zh, String en) {
    return new Problem(code, Level.WARNING, null, null, null, new Localized(zh, en));
  }

  private static List<String> firstFew(List<String> values) {
    return values.stream().limit(4).toList();
  }

  private static String zh(IdentityProblem.Aspect aspect) {
    return switch (aspect) {
      case KIND -> "文件类型（预算、决算或自评）";
      case DEPARTMENT -> "部门名称";
      case DISTRICT -> "行政区划";
      case FISCAL_YEAR -> "预算年度";
    };
  }

  private static String en(IdentityProblem.Aspect aspect) {
    return switch (aspect) {
      case KIND -> "kind of document";
      case DEPARTMENT -> "department";
      case DISTRICT -> "district";
      case FISCAL_YEAR -> "fiscal year";
    };
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
