// Words in both languages.
import {currentLanguage} from './language';
import {STATES} from './states';

type Word = readonly [zh: string, en: string];

const WORDS: Record<string, Word> = {
  // frame
  title: ['预算透镜', 'BudgetLens'], skip: ['跳到内容', 'Skip to content'], pages: ['页面', 'Pages'],
  overview: ['总览', 'Overview'], compare: ['部门对比', 'Compare'], violations: ['问题', 'Findings'], projects: ['项目', 'Projects'],
  documents: ['文档', 'Documents'], catalogs: ['科目', 'Catalogs'], upload: ['上传', 'Upload'], check: ['草稿检查', 'Check a draft'],
  letters: ['死信', 'Dead letters'], department: ['部门', 'Department'], document: ['文档', 'Document'],
  footer: ['金额单位为万元，悬停可见精确到分的数；点开数字可见它由哪些行构成。', 'Amounts in 万元 (10,000 yuan); point at one for its exact value, open it for the rows it is made of.'],
  theme: ['外观', 'Appearance'], auto: ['跟随系统', 'as the system'], light: ['浅色', 'light'], dark: ['深色', 'dark'],
  signOut: ['退出', 'Sign out'], signIn: ['登录', 'Sign in'],
  // states of a page
  loading: ['正在读取…', 'Loading…'], failed: ['读取失败：', 'Not loaded: '], retry: ['重试', 'Try again'],
  unreachable: ['服务没有应答，请检查它是否在运行。', 'The service does not answer; is it running?'],
  mustSignIn: ['需要登录后才能查看。', 'Sign in to see this.'], notAllowed: ['您没有查看或执行此操作的权限。', 'You have no right to see or do this.'],
  notThere: ['没有找到，可能已被新的版本取代，或者地址不完整。', 'Not found: a newer version may have replaced it, or the address is not complete.'],
  nothing: ['没有内容。', 'Nothing here.'], noDocuments: ['还没有文档。', 'No documents yet.'], uploadOne: ['上传一份', 'Upload one'],
  noViolations: ['没有符合条件的问题。', 'No such findings.'],
  close: ['关闭', 'Close'], more: ['再显示 {0} 个', 'Show {0} more'], clear: ['清除筛选', 'Clear filters'],
  live: ['实时', 'live'], connecting: ['正在连接…', 'connecting…'],
  download: ['下载', 'Download'], all: ['全部', 'All'], wan: ['万元', '万元'],
  printedIn: ['原文单位为{0}，此处以万元列示', 'printed in {0}, shown here in 万元'],
  shareOfRows: ['占比：占所列表各明细行之和；各部门的年度和所取的表可能不同。', 'Shares are of the sum of the rows of the table named; years and tables may differ between departments.'],
  shareDoubtful: ['标“不符”的表，合计与明细不等，占比可能随之改变。', 'Where a table does not add up, its share may be another one.'],
  twoClassifications: [
    '同一笔钱可以按两套经济分类列示：政府预算用 5 开头的代码，部门核算用 3 开头的代码。两套划法不同：政府分类把机关与事业单位分开，同名科目往往只含机关的部分，事业单位的列在 505 等类下；部门分类不分。有的文档还只印一套。所以两套的金额和名次可以不同，金额不能相加。',
    'The same money is classified twice: governments budget by codes that begin with 5, departments keep their accounts by codes that begin with 3. They divide it differently: the first tells administrative organs from institutions, so that an item of the same name often holds the organs’ part only and that of institutions stands under 505; the second does not. Some documents print only one of them. Amounts and ranks may differ, and the amounts must not be added.',
  ],
  leadsThere: ['：占比最大的是 {0}，{1}', ': the largest share is {1}, of {0}'],
  'government-economic': ['政府经济分类', 'government economic classification'], 'department-economic': ['部门经济分类', 'department economic classification'],
  'government-economic-classes': ['政府经济分类', 'government economic classification'], 'department-economic-classes': ['部门经济分类', 'department economic classification'],
  nothingInRow: ['所列的表中有 {0} 份没有这一科目。', 'Of the tables shown, {0} have nothing under this item.'], notRanked: ['没有印这套分类、因此没有名次：{0}。', 'Not ranked, because they print no such table: {0}.'],
  // search
  search: ['查找科目、部门或项目', 'Find code, department, project'], searchHint: ['如 委托业务费、50205、政务云', 'e.g. 委托业务费, 50205, 政务云'],
  inProjects: ['在项目名称中查找“{0}”', 'Find projects called “{0}”'], noCode: ['没有这样的科目或部门。', 'No such code or department.'],
  // comparison
  view: ['视图', 'View'], measure: ['金额', 'Amount'], year: ['年度', 'Year'], by: ['按', 'By'],
  byDocument: ['文档', 'document'], byDistrict: ['区', 'district'],
  across: ['科目年度', 'Codes of'], asPrinted: ['原文', 'as printed'], shownAs: ['显示为', 'Shown as'],
  table: ['表', 'Table'], treemap: ['矩形树图', 'Treemap'], bars: ['条形图', 'Bars'], sankey: ['桑基图', 'Sankey'],
  find: ['筛选行', 'Filter rows'], findHint: ['名称或代码', 'name or code'],
  item: ['科目', 'Item'], sum: ['明细合计', 'Sum of rows'], printed: ['印刷合计', 'Printed total'], difference: ['差额', 'Difference'],
  revision: ['第 {0} 版', 'revision {0}'], without: ['没有这样的表：', 'Without such a table: '],
  unknownDepartment: ['部门未知', 'Unknown department'], rowsOf: ['由 {0} 行构成，点开查看', 'rows it is made of: {0}; open them'],
  departments: ['部门', 'Departments'], ranking: ['各部门占比', 'Shares by department'], rank: ['名次', 'Rank'],
  largestShare: ['占比最大', 'largest share'], share: ['占比', 'Share'], standsIn: ['原文位置', 'In the source'], showRank: ['比较各部门的占比', 'Compare the departments’ shares'],
  yearsDiffer: ['年度不同的文档并列显示，不相加。', 'Documents of different years stand side by side and are not added.'],
  differentYears: ['图中只有 {0} 年度：年度不同的不相加。', 'The chart shows {0} only: years are never added.'],
  wherePrinted: ['看原文', 'See the source'], noRowFound: ['没有符合“{0}”的科目。', 'No item matches “{0}”.'], sortBy: ['按此列排序', 'Sort by this column'],
  tooManyRows: ['另有 {0} 行，用筛选缩小范围。', '{0} more rows; filter to see them.'],
  // overview
  openErrors: ['未解决的错误', 'Open errors'], openWarnings: ['未解决的警告', 'Open warnings'], openNotices: ['提示', 'Open notices'], disputed: ['有异议', 'Disputed'],
  district: ['区', 'District'], score: ['得分', 'Score'], formula: ['得分怎样算得', 'How the score is made'],
  completeness: ['表格完整', 'Completeness'], parity: ['合计相符', 'Parity'], coverage: ['规则覆盖', 'Coverage'], soundness: ['问题系数', 'Soundness'],
  districtsBySeverity: ['各区未解决的问题', 'Open findings by district'], scorecard: ['部门得分', 'Departments’ scores'],
  newest: ['实时问题', 'Newest findings'], noneYet: ['新的问题会立即出现在这里。', 'New findings appear here at once.'],
  inFlight: ['处理中的文档', 'Documents in flight'], noneInFlight: ['没有处理中的文档。', 'No document is in flight.'],
  underWay: ['正在处理 {0} 份文档', 'Documents under way: {0}'], figuresFollow: ['处理完一份，这里就显示它的数字和问题，不用刷新。', 'The figures and findings of each document appear here as soon as it is through.'],
  andInFlight: ['另有 {0} 份处理中', '{0} more in flight'],
  notAudited: ['没有审核到的', 'What was not audited'], allAudited: ['所有规则都得出了结论。', 'Every rule came to a verdict.'],
  mostMaterial: ['最重大的未解决问题', 'Most material open findings'], byAmount: ['按差额', 'by difference'], byShare: ['按占比', 'by share'],
  seeAll: ['全部', 'See all'], rulesMissing: ['{0} 条规则缺数据', 'rules that lack data: {0}'],
  // findings
  rule: ['规则', 'Rule'], outcome: ['结论', 'Verdict'], reason: ['原因', 'Reason'],
  severity: ['级别', 'Severity'], status: ['状态', 'Status'], sort: ['排序', 'Order'], grouped: ['按起因分组', 'Group by cause'],
  unresolved: ['未解决（默认）', 'Unresolved'], bySeverity: ['级别、差额', 'severity, difference'],
  places: ['构成：{0} 个单元格', 'Cells: {0}'], place: ['位置', 'Place'], label: ['行', 'Row'], side: ['一方', 'Side'], columnName: ['列', 'Column'], amount: ['金额', 'Amount'],
  asPrintedIs: ['原文：{0}', 'as printed: {0}'], markedInSource: ['在原文中标出', 'Mark in the source'],
  acknowledge: ['确认', 'Acknowledge'], dispute: ['提出异议', 'Dispute'], withdraw: ['撤回', 'Withdraw'], decide: ['确认 / 提出异议', 'Acknowledge / dispute'],
  who: ['您的姓名', 'Your name'], send: ['提交', 'Send'], sent: ['已提交，审核服务处理后状态随即更新。', 'Sent; the status changes once it is processed.'],
  notAccepted: ['没有被接收：', 'Not accepted: '], follows: ['由此引起 {0} 个', 'Consequences: {0}'], suggestion: ['可能的原因', 'Likely cause'],
  ofTotal: ['占较大一方的 {0}', '{0} of the larger side'], found: ['{0} 个问题', 'Findings: {0}'],
  largestOnly: ['只读取了差额最大的 {0} 个；缩小筛选范围可见其他。', 'Only the {0} with the largest differences are shown; narrow the filter to see others.'],
  foundGroups: ['{0} 个问题，{1} 个起因', '{0} findings, {1} causes'],
  // documents
  file: ['文件', 'File'], tables: ['表', 'Tables'], rows: ['行', 'Rows'], notes: ['读取说明', 'Reading notes'], kind: ['种类', 'Kind'],
  source: ['原文', 'Source'], noSource: ['原文由 ingest 服务保管，现在取不到：', 'The source is kept by the ingest service and is not available: '],
  original: ['下载原件', 'Download the original'], text: ['内容', 'Text'], page: ['第 {0} 页', 'page {0}'], line: ['第 {0} 行', 'line {0}'],
  previous: ['上一页', 'Previous page'], next: ['下一页', 'Next page'], pageOf: ['第 {0} / {1} 页', 'Page {0} of {1}'],
  zoom: ['放大', 'Zoom'], chooseTable: ['选择表', 'Choose a table'], inferred: ['推断', 'inferred'], emptyTable: ['这是一张空表。', 'This table is empty.'],
  emptyRow: ['（空白）', '(blank)'], oneFinding: ['正在标出一个问题的单元格', 'Marking the cells of one finding'],
  notPrinted: ['未印出', 'not printed'], againstNothing: ['另一方为空或 0', 'other side is nothing'],
  aboutTable: ['这个问题针对《{0}》整张表，没有单独的单元格可标。', 'This is about the table “{0}” as a whole; there is no single cell to mark.'],
  noSuchTable: ['这个问题说的是文档里没有的表，所以没有可标的地方。', 'This is about a table the document does not have; there is no place to mark.'],
  sideNotPrinted: ['“{0}”没有印出：没有这一行，或者单元格空白。标出的是另一方。', '“{0}” is not printed: there is no such row, or its cell is blank. What is marked is the other side.'],
  openTable: ['打开《{0}》查看', 'Look at “{0}”'],
  showAllMarks: ['标出全部问题', 'Mark all findings'],
  // projects
  searchProjects: ['查找相似项目', 'Find similar projects'], searchProjectsHint: ['如 政务云、互联网接入、网络安全', 'e.g. 政务云, 互联网接入, 网络安全'], findButton: ['查找', 'Find'],
  similarity: ['相似度', 'Similarity'], budget: ['预算数', 'Budget'], executed: ['执行数', 'Executed'], goal: ['目标', 'Goal'], result: ['完成情况', 'Result'],
  indicators: ['指标', 'Indicators'], indicator: ['指标', 'Indicator'], target: ['指标值', 'Target'], actual: ['完成值', 'Actual'], unit: ['实施单位', 'Unit'], name: ['名称', 'Name'],
  allProjects: ['全部项目', 'All projects'], similarTo: ['与“{0}”相似的项目', 'Projects similar to “{0}”'], shownOf: ['显示前 {0} 个', 'The first {0} are shown'],
  // catalogs
  editions: ['版本', 'Editions'], active: ['使用中', 'in force'], stored: ['未启用', 'stored'], codes: ['科目数', 'Codes'], code: ['代码', 'Code'], years: ['年度', 'Years'],
  catalog: ['科目表', 'Catalog'], review: ['待定科目', 'Codes to review'], noReview: ['待定科目由 classify 服务管理，现在取不到：', 'Reviews come from the classify service and are not available: '],
  nothingToReview: ['没有待定的科目。', 'Nothing waits for a decision.'], issue: ['问题', 'Issue'], catalogSays: ['科目表：{0}', 'The catalog says {0}'], candidates: ['可能是', 'May be'],
  decision: ['决定', 'Decision'], meantCode: ['所指的代码', 'The code it stands for'], parentCode: ['上级代码（可不填）', 'Parent code (optional)'], note: ['说明', 'Note'], alternatives: ['官方对照：{0}', 'Officially with {0}'],
  occurrences: ['{0} 处', 'places: {0}'],
  // upload and check
  choose: ['选择文件', 'Choose files'], dropHere: ['把预算、决算或自评文件拖到这里，或者', 'Drop budget, account or evaluation files here, or'],
  formats: ['PDF、Word、Excel、网页、文本、CSV，或它们的 ZIP。', 'PDF, Word, Excel, web pages, text, CSV, or a ZIP of them.'],
  publish: ['提交入库', 'Submit'], runCheck: ['检查草稿', 'Check the draft'], uploading: ['正在上传 {0} %', 'Uploading {0} %'], processing: ['正在处理…', 'Processing…'],
  knownAlready: ['相同内容早已入库', 'The same content was here already'], overrides: ['文件里没有写明时（可选）', 'Where the file does not say (optional)'],
  departmentName: ['部门名称', 'Department'], districtCode: ['区划代码', 'District code'], checkHint: ['草稿只在检查时读取和审核，不会进入任何视图，也不会公布。', 'A draft is read and audited for this check only; it enters no view and is not published.'],
  clean: ['所有规则都得出了结论，没有发现问题。', 'Every rule came to a verdict and nothing was found.'], cleanButNotAll: ['没有发现问题；但有规则没有得出结论。', 'Nothing was found, but some rules came to no verdict.'],
  chosenFiles: ['已选择：{0}', 'Chosen: {0}'], stillChecking: ['还在检查，稍候自动更新…', 'Still being checked; this updates by itself…'],
  // dead letters
  lettersHint: ['不能处理的消息连同原因放在这里；原因排除后可以重新投递。', 'Messages that could not be processed stay here with the reason; send them again once it is gone.'],
  noLetters: ['没有死信。', 'No dead letters.'],
  topic: ['主题', 'Topic'], service: ['服务', 'Service'], when: ['时间', 'When'], redrive: ['重新投递', 'Send again'], redriveAll: ['全部重新投递', 'Send all again'],
  redriven: ['已重新投递', 'Sent again'], content: ['内容', 'Content'],
};

/** A word, with its gaps filled; what has no word is shown as it is. */
export function t(word: string, ...values: unknown[]): string {
  const text = (WORDS[word] ?? STATES[word])?.[currentLanguage() === 'zh' ? 0 : 1] ?? word;
  return values.reduce<string>((filled, value, i) => filled.replace(`{${i}}`, () => String(value)), text);
}

/** The name of a state, kind or verdict. */
export const state = (name: string): string => STATES[name]?.[currentLanguage() === 'zh' ? 0 : 1] ?? name;
