// Words in both languages, and how figures are written.
type Word = readonly [zh: string, en: string];

const WORDS: Record<string, Word> = {
  title: ['预算透镜', 'BudgetLens'], skip: ['跳到内容', 'Skip to content'],
  overview: ['总览', 'Overview'], compare: ['部门对比', 'Compare'], violations: ['问题', 'Findings'],
  documents: ['文档', 'Documents'], projects: ['项目', 'Projects'], catalogs: ['科目', 'Catalogs'],
  upload: ['上传', 'Upload'], department: ['部门', 'Department'], departments: ['部门', 'Departments'],
  footer: ['金额单位：万元；每个数字都可点开查看原始行。', 'Amounts in 万元 (10,000 yuan); every number opens the rows it is made of.'],
  loading: ['正在读取…', 'Loading…'], failed: ['读取失败：', 'Not loaded: '], retry: ['重试', 'Try again'],
  nothing: ['没有内容。', 'Nothing here.'], noDocuments: ['还没有文档。上传一份试试。', 'No documents yet. Upload one.'],
  noViolations: ['没有问题。', 'No findings.'], close: ['关闭', 'Close'], more: ['更多', 'More'],
  live: ['实时', 'live'], connecting: ['正在连接…', 'connecting…'],
  view: ['视图', 'View'], measure: ['金额列', 'Amount'], year: ['年度', 'Year'], all: ['全部', 'All'],
  by: ['每列为', 'Columns'], byDocument: ['文档', 'documents'], byDistrict: ['区', 'districts'],
  across: ['按此年科目', 'Codes of'], asPrinted: ['原文', 'As printed'], chart: ['图', 'Chart'],
  table: ['表', 'Table'], treemap: ['矩形树图', 'Treemap'], bars: ['条形图', 'Bars'], sankey: ['桑基图', 'Sankey'],
  item: ['项目', 'Item'], sum: ['明细合计', 'Sum of rows'], printed: ['印刷合计', 'Printed total'],
  difference: ['差额', 'Difference'], revision: ['第 {0} 版', 'revision {0}'], without: ['没有这样的表：', 'Without such a table: '],
  unknownDepartment: ['部门未知', 'Unknown department'], rowsOf: ['{0} 行', '{0} rows'],
  district: ['区', 'District'], open: ['未解决', 'Open'], score: ['得分', 'Score'], formula: ['怎样算得', 'How it is made'],
  completeness: ['表格完整', 'Completeness'], parity: ['合计相符', 'Parity'], coverage: ['规则结论', 'Coverage'], soundness: ['问题系数', 'Soundness'],
  newest: ['最新问题', 'Newest findings'], inFlight: ['处理中的文档', 'Documents in flight'], noneInFlight: ['没有处理中的文档。', 'No document is in flight.'],
  notAudited: ['没有审核到的', 'What was not audited'], allAudited: ['所有规则都得出了结论。', 'Every rule came to a verdict.'],
  rule: ['规则', 'Rule'], outcome: ['结果', 'Outcome'], reason: ['原因', 'Reason'], missing: ['缺少', 'Missing'],
  severity: ['级别', 'Severity'], status: ['状态', 'Status'], grouped: ['按起因分组', 'Group by cause'],
  left: ['左', 'Left'], right: ['右', 'Right'], materiality: ['占比', 'Share'], places: ['出处（{0} 个单元格）', 'Where it stands ({0} cells)'],
  place: ['位置', 'Place'], label: ['行', 'Row'], column: ['列', 'Column'], amount: ['金额', 'Amount'],
  acknowledge: ['确认', 'Acknowledge'], dispute: ['提出异议', 'Dispute'], who: ['您的名字', 'Your name'], send: ['提交', 'Send'],
  sent: ['已提交，稍后更新', 'Sent; it will update shortly'], follows: ['由此引起的 {0} 个', '{0} that follow from it'],
  suggestion: ['可能的原因', 'Likely cause'], file: ['文件', 'File'], counts: ['表 / 明细行', 'Tables / detail rows'], notes: ['提示', 'Notes'],
  source: ['原文', 'Source'], noSource: ['原文由 ingest 服务提供，现在取不到：', 'The source comes from the ingest service and is not available: '],
  rows: ['行', 'Rows'], text: ['内容', 'Text'], page: ['第 {0} 页', 'page {0}'], line: ['第 {0} 行', 'line {0}'],
  search: ['查找相似项目', 'Find similar projects'], searchHint: ['例如 政务云、互联网接入、网络安全', 'e.g. 政务云, 互联网接入, 网络安全'],
  similarity: ['相似度', 'Similarity'], budget: ['预算', 'Budget'], executed: ['执行', 'Executed'], goal: ['目标', 'Goal'], indicators: ['指标', 'Indicators'],
  editions: ['版次', 'Editions'], active: ['使用中', 'in force'], stored: ['未启用', 'stored'], codes: ['科目数', 'Codes'], code: ['代码', 'Code'], name: ['名称', 'Name'],
  years: ['年度', 'Years'], review: ['审核队列', 'Review queue'], noReview: ['审核队列由 classify 服务提供，现在取不到：', 'The review queue comes from the classify service and is not available: '],
  choose: ['选择文件', 'Choose files'], dropHere: ['把预算、决算或自评文件拖到这里', 'Drop budget, account or evaluation files here'],
  publish: ['提交入库', 'Submit'], check: ['只检查草稿', 'Check a draft only'], uploading: ['正在上传 {0}%', 'Uploading {0} %'],
  accepted: ['已接收', 'Accepted'], notAccepted: ['没有被接收：', 'Not accepted: '], download: ['下载', 'Download'],
  summary: ['{0} 个部门 · {1} 份文档 · {2} 个未解决的错误', '{0} departments · {1} documents · {2} open errors'],
  function: ['功能分类', 'Function'], government: ['政府经济', 'Government'], departmentCode: ['部门经济', 'Department'],
  tables: ['表', 'Tables'], largest: ['差额占比最大', 'Most material'], income: ['收入', 'Income'], expenditure: ['支出', 'Expenditure'],
  ERROR: ['错误', 'Error'], WARNING: ['警告', 'Warning'], NOTICE: ['提示', 'Notice'],
  EXACT: ['相符', 'adds up'], ROUNDING: ['舍入内相符', 'adds up (rounding)'], BROKEN: ['不符', 'does not add up'], NO_TOTAL: ['无合计', 'no total'], EMPTY: ['空表', 'empty'],
  RECEIVED: ['已接收', 'received'], PARSED: ['已解析', 'parsed'], REJECTED: ['已拒绝', 'rejected'], CLASSIFIED: ['已归类', 'classified'], AUDITED: ['已审核', 'audited'], MATERIALIZED: ['已入库', 'shown'],
  OPEN: ['未解决', 'open'], ACKNOWLEDGED: ['已确认', 'acknowledged'], DISPUTED: ['有异议', 'disputed'], RESOLVED: ['已解决', 'resolved'], REOPENED: ['再次出现', 'reopened'],
  INSUFFICIENT: ['缺数据', 'insufficient'], INCOME: ['收入', 'Income'], EXPENDITURE: ['支出', 'Expenditure'],
  BUDGET: ['预算', 'budget'], FINAL_ACCOUNT: ['决算', 'final account'], SELF_EVALUATION: ['自评', 'self-evaluation'],
  total: ['合计', 'Total'], basic: ['基本支出', 'Basic'], project: ['项目支出', 'Project'], personnel: ['人员经费', 'Personnel'], public_cost: ['公用经费', 'Public cost'],
  project_excl_infrastructure: ['扣除基建项目', 'Excluding infrastructure'], business_operation: ['经营支出', 'Business operation'], remitted_upward: ['上缴上级', 'Remitted upward'],
  subsidy_to_affiliates: ['补助附属单位', 'Subsidy to affiliates'], general_public: ['一般公共预算', 'General public'], gov_fund: ['政府性基金', 'Government funds'], state_capital: ['国有资本', 'State capital'],
};

export type Language = 'zh' | 'en';
let language: Language = stored() ?? 'zh';

function stored(): Language | null {
  try {
    return localStorage.getItem('language') as Language | null;
  } catch {
    return null; // private windows forget
  }
}

export const currentLanguage = (): Language => language;

export function setLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem('language', next);
  } catch {
    // private windows forget
  }
}

/** A word, with its gaps filled; what has no word is shown as it is. */
export function t(word: string, ...values: unknown[]): string {
  const text = WORDS[word]?.[language === 'zh' ? 0 : 1] ?? word;
  return values.reduce<string>((filled, value, i) => filled.replace(`{${i}}`, String(value)), text);
}

export interface Localized { zh: string; en: string }

export const localized = (text: Localized): string => text[language] ?? text.zh;

const FEN_PER_WAN = 1_000_000n;
const grouped = (whole: bigint): string => whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** 分 as 万元 with all that is known: 6458425 → 6.458425. */
export function exact(fen: number): string {
  const value = BigInt(fen);
  const digits = value < 0n ? -value : value;
  const fraction = (digits % FEN_PER_WAN).toString().padStart(6, '0').replace(/0{1,4}$/, '');
  return `${value < 0n ? '−' : ''}${grouped(digits / FEN_PER_WAN)}.${fraction}`;
}

/** 分 as 万元 with two decimals. */
export function rounded(fen: number): string {
  const value = BigInt(fen);
  const hundredths = ((value < 0n ? -value : value) + 5_000n) / 10_000n;
  return `${value < 0n ? '−' : ''}${grouped(hundredths / 100n)}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

export const percent = (share: number | null): string =>
  share === null ? '' : `${(share * 100).toFixed(share !== 0 && Math.abs(share) < 0.001 ? 2 : 1)} %`;

export interface Source { lines?: number[]; page?: number; box?: number[]; sheet?: string; cells?: string[] }

/** Where something stands in its document. */
export function place(source: Source | null): string {
  if (source?.lines) {
    return t('line', source.lines.join(language === 'zh' ? '、' : ', '));
  }
  if (source?.page) {
    return t('page', source.page);
  }
  return source?.cells ? `${source.sheet}!${source.cells.join(' ')}` : '';
}
