// The states, kinds and verdicts the services speak of.
type Word = readonly [zh: string, en: string];

export const STATES: Record<string, Word> = {
  ERROR: ['错误', 'Error'], WARNING: ['警告', 'Warning'], NOTICE: ['提示', 'Notice'], INFO: ['说明', 'Note'],
  EXACT: ['相符', 'adds up'], ROUNDING: ['舍入内相符', 'adds up (rounding)'], BROKEN: ['不符', 'does not add up'],
  NO_TOTAL: ['无合计', 'no total'], EMPTY: ['空表', 'empty'], NO_AMOUNTS: ['无金额', 'no amounts'],
  RECEIVED: ['已接收', 'received'], PARSED: ['已解析', 'read'], REJECTED: ['已拒绝', 'rejected'],
  CLASSIFIED: ['已归类', 'classified'], AUDITED: ['已审核', 'audited'], MATERIALIZED: ['已入库', 'shown'],
  OPEN: ['未解决', 'open'], ACKNOWLEDGED: ['已确认', 'acknowledged'], DISPUTED: ['有异议', 'disputed'],
  RESOLVED: ['已解决', 'resolved'], REOPENED: ['再次出现', 'reopened'], WITHDRAWN: ['已撤回', 'withdrawn'],
  PASS: ['通过', 'passed'], VIOLATION: ['有问题', 'violated'], NOT_APPLICABLE: ['不适用', 'not applicable'],
  INSUFFICIENT: ['缺数据', 'insufficient data'],
  INCOME: ['收入', 'Income'], EXPENDITURE: ['支出', 'Expenditure'],
  BUDGET: ['预算', 'Budget'], FINAL_ACCOUNT: ['决算', 'Final account'], SELF_EVALUATION: ['自评', 'Self-evaluation'],
  UNKNOWN: ['科目表中没有', 'not in the catalog'], NAME_MISMATCH: ['名称与科目表不同', 'another name than the catalog’s'],
  OUT_OF_PERIOD: ['不属于该年度', 'of other years'], ABSENT: ['科目表可能不全', 'the catalog may be incomplete'],
  UNOFFICIAL_PAIR: ['对照表中没有这一对', 'not an official pair'], UNKNOWN_LINE: ['收支总表的行无对应', 'a line without counterpart'],
  ALIAS: ['是同一科目的别名', 'Another name of the same code'], LOCAL_CODE: ['是本地科目', 'A local code'],
  DOCUMENT_ERROR: ['文档有误', 'The document is wrong'],
  CHECKED: ['已检查', 'checked'], PENDING: ['检查中', 'in progress'],
  REDRIVEN: ['已重新投递', 'sent again'],
  pair: ['经济分类对照', 'economic pair'], purchased_service: ['政府购买服务', 'purchased services'],
  income_source: ['收入来源', 'income source'], organisation: ['单位', 'unit'],
  function: ['功能分类', 'function'], government: ['政府经济分类', 'government economic'], department: ['部门经济分类', 'department economic'],
  line: ['收支总表的行', 'line of the summary'],
};
