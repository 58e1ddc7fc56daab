import {html, nothing, type TemplateResult} from 'lit';
import type {View, ViewCell, ViewColumn, ViewRow} from '../answer/model';
import {link, type Values} from '../frame/route';
import {column as columnName} from '../words/columns';
import {exact, percent, rounded} from '../words/figures';
import {localized} from '../words/language';
import {state, t} from '../words/words';
import {parityBadge} from './badges';
import {bar} from './bar';
import {openRows} from './dialog';

const MOST = 400;

interface Showing {
  /** The column rows are sorted by, largest first; empty for the order of the codes. */
  sort: string;
  chosen: string | null;
  /** The address of the same table with some of it changed. */
  address: (changes: Values) => string;
}

/** Rows whose code begins with, or whose name or class holds a text. */
export function find(rows: ViewRow[], text: string): ViewRow[] {
  const wanted = text.trim();
  return wanted === ''
    ? rows
    : rows.filter(
        (row) =>
          row.key.startsWith(wanted) ||
          (row.name ?? '').includes(wanted) ||
          row.path.some((it) => (it.name ?? '').includes(wanted)),
      );
}

const codeOf = (row: ViewRow): string => row.key.split('/').pop()!;

/** A number that opens its rows. */
export function figure(cell: ViewCell, title: string): TemplateResult {
  return html`<button
    type="button"
    class="figure"
    title="${exact(cell.fen)} ${t('wan')} · ${t('rowsOf', cell.rows)}"
    @click=${() => openRows(cell.href, title)}
  >
    ${rounded(cell.fen)}
  </button>`;
}

/** Whose column it is, short. */
export const whose = (it: ViewColumn): string => it.department ?? it.district ?? t('unknownDepartment');

/** Departments side by side: a number and its share in each cell. */
export function viewTable(view: View, rows: ViewRow[], showing: Showing): TemplateResult {
  const at = showing.sort === '' ? -1 : Number(showing.sort);
  const sorted =
    at >= 0 && at < view.columns.length
      ? [...rows].sort((a, b) => (b.cells[at]?.fen ?? -Infinity) - (a.cells[at]?.fen ?? -Infinity))
      : rows;
  return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${localized(view.title)}>
      <table class="compare">
        <caption>
          ${localized(view.title)} · ${columnName(view.measure)} · ${t('wan')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('item')}</th>
            ${view.columns.map((it, i) => heading(it, i, showing))}
          </tr>
        </thead>
        <tbody>
          ${sorted.slice(0, MOST).map((row) => line(view, row, showing))}
        </tbody>
        <tfoot>
          ${totals(view)}
        </tfoot>
      </table>
    </div>
    ${sorted.length > MOST ? html`<p class="hint">${t('tooManyRows', sorted.length - MOST)}</p>` : nothing}`;
}

function heading(it: ViewColumn, i: number, {sort, address}: Showing): TemplateResult {
  const isSorted = sort === String(i);
  const about = [
    it.fiscalYear ?? '—',
    it.kind ? state(it.kind) : null,
    it.side ? state(it.side) : null,
    it.tableTitle ?? `${it.documents} ${t('documents')}`,
  ];
  return html`<th scope="col" class="number" aria-sort=${isSorted ? 'descending' : 'none'}>
    <span class="who"
      >${it.document ? html`<a href=${link('document', {id: it.document, table: it.tableIndex})} title=${t('wherePrinted')}>${whose(it)}</a>` : whose(it)}</span
    >
    <small>${about.filter(Boolean).join(' · ')}</small>
    <span class="nowrap"
      >${parityBadge(it.parity)}
      <a
        class="sort"
        role="button"
        href=${address({sort: isSorted ? '' : i})}
        title=${t('sortBy')}
        aria-label="${t('sortBy')}: ${whose(it)}"
        >${isSorted ? '▼' : '↕'}</a
      ></span
    >
  </th>`;
}

function line(view: View, row: ViewRow, {chosen, address}: Showing): TemplateResult {
  const largest = Math.max(...row.cells.map((it) => it?.share ?? 0));
  const isShared = row.cells.filter(Boolean).length > 1;
  const code = codeOf(row);
  return html`<tr class=${row.key === chosen ? 'chosen' : ''}>
    <th scope="row">
      <a href=${address({row: row.key})} title=${t('showRank')}
        >${code === row.name ? nothing : html`<code>${code}</code> `}${row.name ?? (code === '' ? '—' : nothing)}</a
      >
      ${row.path.length ? html`<small class="faint">${row.path.map((step) => step.name ?? step.key).join(' › ')}</small>` : nothing}
    </th>
    ${row.cells.map((cell, i) =>
      cell === null
        ? html`<td class="number none">—</td>`
        : html`<td class="number">
            ${figure(cell, `${whose(view.columns[i])} — ${code} ${row.name ?? ''}`)}
            <span
              class="share ${isShared && cell.share === largest ? 'largest' : ''}"
              title=${isShared && cell.share === largest ? t('largestShare') : nothing}
              >${percent(cell.share)}</span
            >${cell.share === null ? nothing : bar(cell.share)}
          </td>`,
    )}
  </tr>`;
}

function totals(view: View): TemplateResult {
  const line = (word: string, value: (it: ViewColumn) => number | null, tone: string) =>
    html`<tr>
      <th scope="row">${t(word)}</th>
      ${view.columns.map((it) => {
        const fen = value(it);
        return html`<td class="number ${tone && fen ? tone : ''}" title=${fen === null ? nothing : exact(fen)}>
          ${fen === null ? '—' : rounded(fen)}
        </td>`;
      })}
    </tr>`;
  return html`${line('sum', (it) => it.sum, '')}${line('printed', (it) => it.printedTotal, '')}
  ${view.columns.some((it) => it.difference) ? line('difference', (it) => it.difference, 'difference') : nothing}`;
}
