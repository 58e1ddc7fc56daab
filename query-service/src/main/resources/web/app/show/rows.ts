import {html, nothing, type TemplateResult} from 'lit';
import type {Amount, BudgetRow, ResolvedCode} from '../answer/model';
import {link} from '../frame/route';
import {column} from '../words/columns';
import {decimalsOf, exact} from '../words/figures';
import {place} from '../words/place';
import {t} from '../words/words';

/** Cells that are part of findings, by the row's sequence; an empty set marks the row as a whole. */
export type Marks = ReadonlyMap<number, ReadonlySet<string>>;

interface Choices {
  marks?: Marks;
  chosen?: number | null;
  onChoose?: (row: BudgetRow) => void;
}

const KINDS = ['function', 'government', 'department', 'organisation', 'income_source'];
/** Text that says how a row was read and not what it says. */
const SILENT = new Set([
  'entry',
  'ordinal',
  'role',
  'side',
  'fund',
  'class',
  'section',
  'item',
  'measure',
  'whole',
  'subject_year',
  'comparison_year',
  'comparison_measure',
]);

/** Codes of income sources are this system's own and tell nobody anything. */
const code = (kind: string, it: ResolvedCode | undefined): TemplateResult | typeof nothing =>
  it
    ? html`${kind === 'income_source' ? nothing : html`<code>${it.code}</code> `}<span class="faint"
          >${it.catalogName ?? it.name ?? ''}</span
        >`
    : nothing;

const words = (row: BudgetRow): string =>
  [
    ...new Set(
      Object.entries(row.text)
        .filter(([name]) => !SILENT.has(name) && !name.endsWith('_printed'))
        .map(([, value]) => value),
    ),
  ].join(' · ');

function amount(it: Amount | undefined, decimals: number, isMarked: boolean): TemplateResult {
  if (!it) {
    return html`<td class="number ${isMarked ? 'marked' : ''}"></td>`;
  }
  const title = [t('asPrintedIs', it.printed), it.inferred ? `${t('inferred')}: ${it.inferred}` : '']
    .filter(Boolean)
    .join('\n');
  return html`<td class="number ${isMarked ? 'marked' : ''}" title=${title}>
    ${exact(it.fen, decimals)}${it.inferred ? html`<sup title=${title}>※</sup>` : nothing}
  </td>`;
}

/** Rows of documents as a table. */
export function rowTable(
  rows: BudgetRow[],
  {marks = new Map(), chosen = null, onChoose}: Choices = {},
): TemplateResult {
  const amounts = [...new Set(rows.flatMap((row) => Object.keys(row.amounts)))];
  const decimals = decimalsOf(rows.flatMap((row) => Object.values(row.amounts).map((it) => it.fen)));
  const hasText = rows.some((row) => words(row) !== '');
  // What a line of income is called says its source: a column of it would push the amounts out of sight.
  const kinds = KINDS.filter(
    (kind) => rows.some((row) => row.codes[kind]?.code) && !(kind === 'income_source' && hasText),
  );
  const choose = (row: BudgetRow) => (event: Event) => {
    if (onChoose) {
      event.preventDefault();
      onChoose(row);
    }
  };
  const line = (row: BudgetRow) => {
    const marked = marks.get(row.sequence);
    const isRowMarked = marked !== undefined && !amounts.some((it) => marked.has(it));
    return html`<tr
      id="row-${row.sequence}"
      class="${row.row.kind} ${marked ? 'touched' : ''} ${isRowMarked ? 'marked' : ''} ${row.sequence === chosen ? 'chosen' : ''}"
    >
      <th scope="row">
        <a href=${link('document', {id: row.document, table: row.table.index, row: row.sequence})} @click=${choose(row)}
          >${place(row.row.source)}</a
        >
      </th>
      ${kinds.map((kind) => html`<td class="code">${code(kind, row.codes[kind])}</td>`)}
      ${hasText ? html`<td class="text">${words(row)}</td>` : nothing}
      ${amounts.map((name) => amount(row.amounts[name], decimals, marked?.has(name) ?? false))}
    </tr>`;
  };
  return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('rows')}>
    <table class="records">
      <thead>
        <tr>
          <th scope="col">${t('place')}</th>
          ${kinds.map((it) => html`<th scope="col">${column(it)}</th>`)}${hasText ? html`<th scope="col">${t('text')}</th>` : nothing}
          ${amounts.map((it) => html`<th scope="col" class="number">${column(it)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </div>`;
}
