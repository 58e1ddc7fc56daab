// What the services answer, as far as the page uses it. Amounts are whole 分.

export type Severity = 'ERROR' | 'WARNING' | 'NOTICE';
export type ViolationStatus = 'OPEN' | 'REOPENED' | 'ACKNOWLEDGED' | 'DISPUTED' | 'RESOLVED';
export type DocumentStatus = 'RECEIVED' | 'PARSED' | 'REJECTED' | 'CLASSIFIED' | 'AUDITED' | 'MATERIALIZED';
export type Parity = 'EXACT' | 'ROUNDING' | 'BROKEN' | 'NO_TOTAL' | 'EMPTY';
export type Measure = 'MONEY' | 'PERCENT' | 'POINTS' | 'QUANTITY' | 'COUNT' | 'TEXT';

export interface Localized { zh: string; en: string }

/** A list, or a page of one. */
export interface Items<T> { items: T[]; next?: string | null }

/** Where something stands in its document: lines, or boxes on pages, or cells. */
export interface Source {
  lines?: number[];
  page?: number;
  box?: number[];
  more?: Source[];
  sheet?: string;
  cells?: string[];
}

export interface TableReference { index: number; number?: string; title: string; type: string; unit?: string }

export interface Problem { code: string; level: string; table?: number; source?: Source; text?: string; message: Localized }

export interface Counts { tables: number; rows: number; detailRows: number; problems: number }

export interface BudgetDocument {
  id: string;
  file: string;
  kind: string | null;
  department: string | null;
  departmentCode: string | null;
  district: string | null;
  fiscalYear: number | null;
  revision: number;
  status: DocumentStatus;
  problems: Problem[];
  counts: Counts;
}

export interface Amount { fen: number; printed: string; inferred?: string }

export interface BudgetTable {
  index: number;
  number: string | null;
  title: string;
  type: string;
  unit: string | null;
  source: Source | null;
  rows: number;
  detailRows: number;
  parity: Parity;
  columnParity: Record<string, Parity>;
  totals: Record<string, Amount>;
  sums: Record<string, number>;
}

export interface ResolvedCode { code: string | null; name: string | null; catalogName?: string; status: string }

export interface BudgetRow {
  document: string;
  sequence: number;
  table: TableReference;
  row: { index: number; kind: 'DETAIL' | 'SUBTOTAL' | 'TOTAL'; source: Source };
  codes: Record<string, ResolvedCode>;
  text: Record<string, string>;
  amounts: Record<string, Amount>;
}

export interface Contribution {
  document: string;
  table: TableReference;
  sequence: number;
  source: Source;
  label: string;
  column: string;
  sign: 1 | -1;
  fen: number;
  printed: string;
  number?: number;
}

export interface Side {
  label: Localized;
  fen: number;
  measure?: Measure;
  value?: number | null;
  text?: string | null;
  contributions: Contribution[];
}

/** The document as findings and receipts name it. */
export interface Descriptor {
  id: string;
  file: string;
  kind: string | null;
  department: string | null;
  district: string | null;
  fiscalYear: number | null;
  slot: string;
  revision: number;
}

export interface Violation {
  id: string;
  rule: { id: string; version: number; pack: string };
  severity: Severity;
  document: Descriptor;
  subject: { key: string; table?: TableReference; code?: string; line?: string; column?: string };
  left: Side;
  right: Side;
  difference: number;
  gap?: number | null;
  materiality: number;
  message: Localized;
  status: ViolationStatus;
  cause?: string | null;
  suggestions?: { kind: string; resolves: number; message: Localized }[];
  decision?: { kind: string; by: string; at: string; reason: string } | null;
}

export interface RuleOutcome {
  rule: { id: string };
  outcome: 'PASS' | 'VIOLATION' | 'ROUNDING' | 'NOT_APPLICABLE' | 'INSUFFICIENT' | 'ERROR';
  reason?: Localized | null;
  missing: string[];
}

export interface Receipt { document: Descriptor; outcomes: RuleOutcome[] }

export interface District {
  district: string;
  districtName: string | null;
  departments: number;
  documents: number;
  openViolations: Record<Severity, number>;
}

export interface DepartmentEntry {
  department: string;
  district: string | null;
  districtName: string | null;
  documents: number;
  fiscalYears: number[];
  openViolations: Record<Severity, number>;
}

export interface ScorecardLine {
  department: string;
  district: string | null;
  districtName: string | null;
  scorecard: { completeness: number | null; parity: number | null; coverage: number | null; soundness: number | null; score: number | null };
  facts: {
    documents: number; expectedTables: number; presentTables: number; soundTables: number; brokenTables: number;
    rules: number; judgedRules: number; errors: number; warnings: number; notices: number; disputed: number;
  };
  formula: Localized;
}

export interface ViewEntry { view: string; title: Localized; measures: string[] }

export interface ViewColumn {
  document: string | null;
  documents: number;
  department: string | null;
  district: string | null;
  fiscalYear: number | null;
  kind: string | null;
  tableIndex: number | null;
  tableTitle: string | null;
  side: string | null;
  parity: Parity;
  sum: number;
  printedTotal: number | null;
  difference: number | null;
}

export interface ViewCell { fen: number; share: number | null; rows: number; href: string }

export interface ViewRow { key: string; name: string | null; path: { key: string; name: string | null }[]; cells: (ViewCell | null)[] }

export interface View {
  view: string;
  title: Localized;
  measure: string;
  columns: ViewColumn[];
  rows: ViewRow[];
  without: { department: string | null; fiscalYear: number | null }[];
}

export interface Indicator {
  level1: string | null; level2: string | null; level3: string | null;
  nature: string | null; value: string | null; unit: string | null;
  actual: string | null; points: string | null; score: string | null; reason: string | null;
  source: Source;
}

export interface Project {
  publisher: string | null;
  fiscalYear: number | null;
  similarity: number | null;
  document: string;
  type: string;
  table: number;
  code: string | null;
  name: string | null;
  unit: string | null;
  total: number | null;
  initial: number | null;
  adjusted: number | null;
  executed: number | null;
  totalScore: string | null;
  goal: string | null;
  result: string | null;
  source: Source | null;
  indicators: Indicator[];
}

export interface CatalogEdition {
  kind: string; edition: string; from: number | null; to: number | null; active: boolean; items: number; source: string | null;
}

export interface CatalogItem { code: string; name: string; level: string; parent: string | null; from: number | null; to: number | null }

export interface Review {
  id: string;
  kind: string;
  code: string;
  name: string;
  fiscalYear?: number;
  problem: string;
  catalogName?: string;
  alternatives?: string[];
  places: number;
  documents: number;
  decision?: string;
  candidates: { code: string; name: string; score: number }[];
}

/** What a draft's check answers; ids lead nowhere, for a draft is never published. */
export interface Check {
  id: string;
  file: string;
  status: 'CHECKED' | 'PENDING' | 'REJECTED';
  department: string | null;
  district: string | null;
  fiscalYear: number | null;
  kind: string | null;
  problems: Problem[];
  violations: Violation[];
  receipt?: {outcomes: RuleOutcome[]} | null;
  tables?: BudgetTable[];
}

/**
 * A person. Not verified means that nobody needs to sign in here. The token is for the other
 * services and holds for some minutes.
 */
export interface User { name: string; verified?: boolean; roles: string[]; department?: string; token?: string }
