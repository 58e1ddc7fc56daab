// Words in both languages, and how figures are written.

const WORDS = {
  zh: {
    title: '预算透镜', skip: '跳到内容', compare: '部门对比', violations: '问题', documents: '文档',
    view: '视图', year: '年度', allYears: '全部', departments: '部门', allDepartments: '部门：全部',
    departmentsHint: '选择要并列的部门；不选即全部', severity: '级别', allSeverities: '全部',
    showResolved: '显示已解决', download: '下载 CSV', close: '关闭',
    footer: '金额单位：万元；每个数字都可点开查看原始行。',
    loading: '正在读取…', failed: '读取失败：', retry: '重试',
    noComparison: '还没有可对比的文档。', noViolations: '没有问题。', noDocuments: '还没有文档。',
    noneFor: '没有文档有这样的表。',
    item: '项目', sum: '明细合计', printed: '印刷合计', difference: '差额', revision: '第 {0} 版',
    unknownDepartment: '部门未知', rowsOf: '{0} 行', rowsTitle: '{0} — {1}',
    live: '实时', connecting: '正在连接…', left: '左', right: '右', tolerance: '容差',
    places: '出处（{0} 个单元格）', place: '位置', label: '行', column: '列', amount: '金额（万元）',
    printedCell: '印刷', table: '表', function: '功能分类', government: '政府经济分类',
    department: '部门经济分类', other: '内容', asPrinted: '原文', moreRows: '再显示 {0} 行',
    file: '文件', who: '部门', status: '状态', counts: '表 / 明细行', problems: '提示',
    summary: '{0} 个部门，{1} 份文档，{2} 个未解决的问题',
    ERROR: '错误', WARNING: '警告', NOTICE: '提示',
    EXACT: '相符', ROUNDING: '舍入内相符', BROKEN: '不符', NO_TOTAL: '无合计', EMPTY: '空表',
    RECEIVED: '已接收', PARSED: '已解析', REJECTED: '已拒绝', CLASSIFIED: '已归类',
    AUDITED: '已审核', MATERIALIZED: '已入库',
    OPEN: '未解决', ACKNOWLEDGED: '已确认', DISPUTED: '有异议', RESOLVED: '已解决', REOPENED: '再次出现',
    line: '第 {0} 行', page: '第 {0} 页', materiality: '占比',
  },
  en: {
    title: 'BudgetLens', skip: 'Skip to content', compare: 'Compare', violations: 'Findings',
    documents: 'Documents', view: 'View', year: 'Year', allYears: 'All', departments: 'Departments',
    allDepartments: 'Departments: all',
    departmentsHint: 'Choose the departments to set side by side; none means all',
    severity: 'Severity', allSeverities: 'All', showResolved: 'Show resolved',
    download: 'Download CSV', close: 'Close',
    footer: 'Amounts in 万元 (10,000 yuan); every number opens the rows it is made of.',
    loading: 'Loading…', failed: 'Not loaded: ', retry: 'Try again',
    noComparison: 'No documents to compare yet.', noViolations: 'No findings.',
    noDocuments: 'No documents yet.', noneFor: 'No document has such a table.',
    item: 'Item', sum: 'Sum of rows', printed: 'Printed total', difference: 'Difference',
    revision: 'revision {0}', unknownDepartment: 'Unknown department', rowsOf: '{0} rows',
    rowsTitle: '{0} — {1}', live: 'live', connecting: 'connecting…', left: 'Left', right: 'Right',
    tolerance: 'Tolerance', places: 'Where it stands ({0} cells)', place: 'Place', label: 'Row',
    column: 'Column', amount: 'Amount (万元)', printedCell: 'Printed', table: 'Table',
    function: 'Function', government: 'Government economic', department: 'Department economic',
    other: 'Text', asPrinted: 'As printed', moreRows: 'Show {0} more rows', file: 'File',
    who: 'Department', status: 'Status', counts: 'Tables / detail rows', problems: 'Notes',
    summary: '{0} departments, {1} documents, {2} open findings',
    ERROR: 'Error', WARNING: 'Warning', NOTICE: 'Notice',
    EXACT: 'adds up', ROUNDING: 'adds up (rounding)', BROKEN: 'does not add up',
    NO_TOTAL: 'no total', EMPTY: 'empty',
    RECEIVED: 'received', PARSED: 'parsed', REJECTED: 'rejected', CLASSIFIED: 'classified',
    AUDITED: 'audited', MATERIALIZED: 'shown',
    OPEN: 'open', ACKNOWLEDGED: 'acknowledged', DISPUTED: 'disputed', RESOLVED: 'resolved',
    REOPENED: 'reopened', line: 'line {0}', page: 'page {0}', materiality: 'Share',
  },
};

const COLUMNS = {
  amount: ['金额', 'Amount'], total: ['合计', 'Total'], basic: ['基本支出', 'Basic'],
  personnel: ['人员经费', 'Personnel'], public_cost: ['公用经费', 'Public cost'],
  project: ['项目支出', 'Project'],
  project_excl_infrastructure: ['扣除基建项目', 'Project without infrastructure'],
  business_operation: ['经营支出', 'Business operation'],
  remitted_upward: ['上缴上级', 'Remitted upward'],
  subsidy_to_affiliates: ['补助附属单位', 'Subsidy to affiliates'],
  subtotal: ['小计', 'Subtotal'], carried_in: ['上年结转', 'Carried in'],
  abroad: ['因公出国（境）', 'Abroad'], reception: ['公务接待', 'Reception'],
  vehicles: ['公务用车', 'Vehicles'], vehicle_purchase: ['公务用车购置', 'Vehicle purchase'],
  vehicle_running: ['公务用车运行维护', 'Vehicle running'], fuel: ['加油', 'Fuel'],
  repair: ['维修', 'Repair'], insurance: ['保险', 'Insurance'], other: ['其他', 'Other'],
  agency_running: ['机关运行经费', 'Agency running'],
};

let language = stored() ?? 'zh';

function stored() {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

export const currentLanguage = () => language;

/** Switches the language and remembers it. */
export function setLanguage(next) {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem('language', next);
  } catch {
    // private windows forget
  }
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = t(element.dataset.text);
  }
}

/** A word, with its gaps filled. */
export function t(word, ...values) {
  const text = WORDS[language][word] ?? word;
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
}

/** What a canonical column is called. */
export const columnName = (name) => COLUMNS[name]?.[language === 'zh' ? 0 : 1] ?? name;

/** A text of the service in this language. */
export const localized = (text) => text[language] ?? text.zh;

const FEN_PER_WAN = 1_000_000n;

/** 分 as 万元 with all that is known: 6458425 → 6.458425. */
export function exact(fen) {
  const value = BigInt(fen);
  const digits = (value < 0n ? -value : value);
  const fraction = (digits % FEN_PER_WAN).toString().padStart(6, '0').replace(/0{1,4}$/, '');
  return (value < 0n ? '−' : '') + grouped(digits / FEN_PER_WAN) + '.' + fraction;
}

/** 分 as 万元 with two decimals. */
export function rounded(fen) {
  const value = BigInt(fen);
  const hundredths = ((value < 0n ? -value : value) + 5_000n) / 10_000n;
  const fraction = (hundredths % 100n).toString().padStart(2, '0');
  return (value < 0n ? '−' : '') + grouped(hundredths / 100n) + '.' + fraction;
}

const grouped = (whole) => whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** 0.1234 → 12.3 %. */
export const percent = (share) =>
    share === null ? '' : `${(share * 100).toFixed(share !== 0 && Math.abs(share) < 0.001 ? 2 : 1)} %`;

/** Where something stands in its document. */
export function place(source) {
  if (source?.lines) {
    return t('line', source.lines.join(language === 'zh' ? '、' : ', '));
  }
  if (source?.page) {
    return t('page', source.page);
  }
  return source?.cells ? `${source.sheet}!${source.cells.join(' ')}` : '';
}
