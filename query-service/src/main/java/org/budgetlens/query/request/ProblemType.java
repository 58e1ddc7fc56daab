package org.budgetlens.query.request;

/** The kinds of problems this service answers with. */
public enum ProblemType {
  INVALID_PARAMETER("invalid-parameter", "参数无效 Invalid parameter", 400),
  UNKNOWN_PARAMETER("unknown-parameter", "未知参数 Unknown parameter", 400),
  INVALID_CURSOR("invalid-cursor", "分页游标无效 Invalid cursor", 400),
  INVALID_STREAM_POSITION("invalid-stream-position", "续传位置无效 Invalid stream position", 400),
  UNKNOWN_DOCUMENT("unknown-document", "没有此文档 Unknown document", 404),
  UNKNOWN_VIEW("unknown-view", "没有此视图 Unknown view", 404),
  UNKNOWN_CATALOG("unknown-catalog", "没有此科目表 Unknown catalog", 404),
  UNKNOWN_DEAD_LETTER("unknown-dead-letter", "没有此死信 Unknown dead letter", 404),
  TOO_MANY("too-many", "请求范围过大 Too much at once", 400),
  UNAVAILABLE("unavailable", "暂时不可用 Temporarily unavailable", 503),
  INTERNAL("internal", "内部错误 Internal error", 500);

  private static final String PREFIX = "urn:budgetlens:problem:";

  private final String name;
  private final String title;
  private final int status;

  ProblemType(String name, String title, int status) {
    this.name = name;
    this.title = title;
    this.status = status;
  }

  /** Identifies the kind of problem. */
  public String uri() {
    return PREFIX + name;
  }

  /** The kind of problem, for people. */
  public String title() {
    return title;
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }
}
