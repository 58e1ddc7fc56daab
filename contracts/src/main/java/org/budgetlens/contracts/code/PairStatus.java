package org.budgetlens.contracts.code;

/** Whether a government and a department economic code may stand together. */
public enum PairStatus {
  /** The official table (财预〔2017〕98号 对照表) has the pair. */
  OFFICIAL,
  /** The official table has the department code, but not with this government code. */
  UNOFFICIAL,
  /** The official table does not know the codes in the document's year. */
  UNKNOWN
}
