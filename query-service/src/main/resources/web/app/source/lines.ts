import {html, type TemplateResult} from 'lit';
import type {BudgetRow} from '../answer/model';
import {t} from '../words/words';

const BEFORE = 6;
const MOST = 600;

/** Numbers of the lines that rows stand on. */
export const linesOf = (rows: BudgetRow[]): Set<number> => new Set(rows.flatMap((it) => it.row.source.lines ?? []));

/** The lines of a text around a table, those of findings and of the chosen row marked. */
export function sourceLines(
  lines: string[],
  rows: BudgetRow[],
  marked: Set<number>,
  chosen: Set<number>,
): TemplateResult {
  const all = [...linesOf(rows)];
  const first = all.reduce((least, it) => Math.min(least, it), lines.length);
  const last = all.reduce((most, it) => Math.max(most, it), first);
  // A long table is shown around the row that is looked at.
  const middle = [...chosen][0] ?? [...marked][0] ?? first;
  const from = Math.max(1, first - BEFORE, last - first > MOST ? middle - MOST / 2 : 0);
  const to = Math.min(lines.length, last + BEFORE, from + MOST);
  const kind = (number: number) => `${marked.has(number) ? 'marked' : ''} ${chosen.has(number) ? 'chosen' : ''}`;
  return html`<div class="tall scroll" tabindex="0" role="region" aria-label=${t('source')}>
    <ol class="source-lines" start=${from}>
      ${lines.slice(from - 1, to).map((line, i) => html`<li value=${from + i} class=${kind(from + i)}>${line}</li>`)}
    </ol>
  </div>`;
}
