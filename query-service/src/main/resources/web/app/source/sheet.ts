import {html, type TemplateResult} from 'lit';
import type {BudgetRow} from '../answer/model';
import {t} from '../words/words';
import type {SourceLine} from './original';

/** The cells rows stand in. */
export const cellsOf = (rows: BudgetRow[]): Set<string> => new Set(rows.flatMap((it) => it.row.source.cells ?? []));

/** A sheet of a workbook, or a table of a text document or web page, as it was read. */
export function sheetLines(lines: SourceLine[], marked: Set<string>, chosen: Set<string>): TemplateResult {
  const stands = (line: SourceLine, cells: Set<string>) => line.source.cells?.some((it) => cells.has(it)) ?? false;
  return html`<div class="source-lines sheet-lines tall scroll" tabindex="0" role="region" aria-label=${t('source')}>
    <table>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr class="${stands(line, marked) ? 'marked' : ''} ${stands(line, chosen) ? 'chosen' : ''}">
              <th scope="row">${line.source.cells?.[0] ?? ''}</th>
              ${line.cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
