package org.budgetlens.ingest.performance;

/** Names of the fields that forms in table-forms.yaml and the rows of this package use. */
final class Fields {
  static final String ENTRY = "entry";
  static final String PROJECT_CODE = "project_code";
  static final String PROJECT = "project";
  static final String UNIT = "unit";
  static final String DEPARTMENT = "department";
  static final String TOTAL = "total";
  static final String FISCAL = "fiscal";
  static final String OTHER = "other";
  static final String GOAL = "goal";
  static final String RESULT = "result";
  static final String NOTE = "note";
  static final String ACTIVITY = "activity";
  static final String INDICATOR = "indicator";
  static final String LEVEL1 = "level1";
  static final String LEVEL2 = "level2";
  static final String LEVEL3 = "level3";
  static final String NATURE = "nature";
  static final String VALUE = "value";
  static final String MEASURE_UNIT = "measure_unit";
  static final String DIRECTION = "direction";
  static final String ACTUAL = "actual";
  static final String POINTS = "points";
  static final String RATE = "rate";
  static final String SCORE = "score";
  static final String REASON = "reason";
  static final String FUND = "fund";
  static final String FUND_TOTAL = "fund_total";
  static final String TOTAL_SCORE = "total_score";
  static final String INITIAL = "initial";
  static final String ADJUSTED = "adjusted";
  static final String EXECUTED = "executed";

  /** "true" where the source cuts an indicator off. */
  static final String TRUNCATED = "truncated";

  /** The project below whose label an indicator is printed, where it belongs to another one. */
  static final String PRINTED_UNDER = "printed_under";

  /** Another project that an indicator may belong to. */
  static final String MAY_BELONG_TO = "may_belong_to";

  /** Added to a field's name: its text as printed, where the field holds it without remnants. */
  static final String AS_PRINTED = "_printed";

  private Fields() {}
}
