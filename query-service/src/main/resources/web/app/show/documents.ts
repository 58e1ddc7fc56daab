import {html, type TemplateResult} from 'lit';
import type {BudgetDocument} from '../answer/model';
import {link} from '../frame/route';
import {state, t} from '../words/words';
import {journey} from './journey';

/** Documents as a table. */
export function documentTable(documents: BudgetDocument[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('documents')}>
    <table>
      <thead>
        <tr>
          ${['department', 'year', 'kind', 'file', 'status'].map((it) => html`<th scope="col">${t(it)}</th>`)}
          ${['tables', 'rows', 'notes'].map((it) => html`<th scope="col" class="number">${t(it)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${documents.map(
          (it) =>
            html`<tr>
              <th scope="row">
                ${it.department ? html`<a href=${link('department', {name: it.department})}>${it.department}</a>` : t('unknownDepartment')}
              </th>
              <td>${it.fiscalYear ?? '—'}</td>
              <td>
                ${it.kind ? state(it.kind) : '—'}
                ${it.revision > 1 ? html`<small class="faint">${t('revision', it.revision)}</small>` : ''}
              </td>
              <td class="file"><a href=${link('document', {id: it.id})}>${it.file}</a></td>
              <td class="nowrap">${journey(it.status)} ${state(it.status)}</td>
              <td class="number">${it.counts.tables}</td>
              <td class="number">${it.counts.rows}</td>
              <td class="number">${it.counts.problems || '—'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
