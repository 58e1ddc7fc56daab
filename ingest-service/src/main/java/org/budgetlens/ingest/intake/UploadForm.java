package org.budgetlens.ingest.intake;

import java.util.List;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.problem.RequestRefused;
import org.budgetlens.operations.access.Caller;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a multipart request holds: files, and what the uploader says about them.
 *
 * @param files one or many files
 * @param hints the form's other fields
 */
public record UploadForm(List<FileUpload> files, Hints hints) {
  private static final int LONGEST_NAME = 255;

  public UploadForm {
    files = List.copyOf(files);
  }

  /**
   * Reads a form.
   *
   * @param most how many files it may hold
   * @throws RequestRefused if it holds no file, too many, or a field that cannot be read
   */
  public static UploadForm of(
      @Nullable List<FileUpload> files,
      @Nullable String department,
      @Nullable String district,
      @Nullable String fiscalYear,
      int most) {
    if (files == null || files.isEmpty()) {
      throw new RequestRefused(
          400,
          "No file",
          "请求中没有文件：请以 multipart/form-data 提交，每个文件一个部分。 / No file in the request: send"
              + " multipart/form-data with one part per file.");
    }
    if (files.size() > most) {
      throw new RequestRefused(
          413,
          "Too many files",
          "一次最多提交 %d 个文件（budgetlens.intake.most-files）。 / At most %d files a request (budgetlens.intake.most-files)."
              .formatted(most, most));
    }
    return new UploadForm(files, hints(department, district, fiscalYear));
  }

  /**
   * The form as somebody may send it: who speaks for one department hands in documents of that
   * department only, also where the form does not name one.
   *
   * @throws RequestRefused if it names another department, or the person speaks for none
   */
  public UploadForm of(Caller caller) {
    String own = caller.department();
    String named = hints.department();
    if (!caller.isBoundToDepartment()) {
      return this;
    }
    if (own == null || !caller.mayUploadFor(named == null ? own : named)) {
      throw new RequestRefused(
          403,
          "Not your department",
          own == null
              ? "您的账号没有所属部门（令牌中的 department），不能提交文件；请联系管理员。 / Your account names no department (the"
                  + " token's claim department); ask an administrator."
              : "只能提交本部门（%s）的文件。 / You may hand in documents of your own department (%s) only."
                  .formatted(own, own));
    }
    // The district follows from the department: nobody hands in figures of another one.
    return new UploadForm(files, new Hints(own, null, hints.fiscalYear()));
  }

  /** The file's own name; what the client says of its folders is left out. */
  public static String name(FileUpload file) {
    String name = file.fileName() == null ? "" : file.fileName().replace('\\', '/');
    return shortened(name.substring(name.lastIndexOf('/') + 1));
  }

  /** A name as people see it: without control characters, and its end where it is very long. */
  static String shortened(String name) {
    String visible = name.replaceAll("\\p{Cntrl}", "").strip();
    int first = Math.max(0, visible.length() - LONGEST_NAME);
    String kept =
        first > 0 && Character.isLowSurrogate(visible.charAt(first))
            ? visible.substring(first + 1)
            : visible.substring(first);
    return kept.isEmpty() ? "unnamed" : kept;
  }

  private static Hints hints(
      @Nullable String department, @Nullable String district, @Nullable String fiscalYear) {
    String code = blankToNull(district);
    if (code != null && !code.matches("\\d{6}")) {
      throw badField(
          "district 应为六位行政区划代码，例如 110105。 / district is a six-digit division code, e.g. 110105.");
    }
    String year = blankToNull(fiscalYear);
    if (year != null && !year.matches("(19|20)\\d\\d")) {
      throw badField("fiscalYear 应为四位年份，例如 2026。 / fiscalYear is a year, e.g. 2026.");
    }
    return new Hints(blankToNull(department), code, year == null ? null : Integer.valueOf(year));
  }

  private static RequestRefused badField(String detail) {
    return new RequestRefused(400, "Bad form field", detail);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
