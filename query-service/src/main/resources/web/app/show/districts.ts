import {html, type TemplateResult} from 'lit';
import type {District, Severity} from '../answer/model';
import {link} from '../frame/route';
import {state, t} from '../words/words';
import {bar} from './bar';

const SEVERITIES: Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

/** Open findings by district and severity; each number leads to them. */
export function districtTable(districts: District[]): TemplateResult {
  const most = Math.max(1, ...districts.flatMap((it) => SEVERITIES.map((severity) => it.openViolations[severity])));
  const number = (it: District, severity: Severity) => {
    const count = it.openViolations[severity];
    return html`<td class="number">
      ${
        count === 0
          ? html`<span class="none">—</span>`
          : html`<a href=${link('violations', {district: it.district, severity})}>${count}</a>`
      }${bar(count / most)}
    </td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('districtsBySeverity')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('district')}</th>
          <th scope="col" class="number">${t('documents')}</th>
          ${SEVERITIES.map((it) => html`<th scope="col" class="number">${state(it)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${districts.map(
          (it) =>
            html`<tr>
              <th scope="row">${it.districtName ?? it.district}</th>
              <td class="number"><a href=${link('documents', {district: it.district})}>${it.documents}</a></td>
              ${SEVERITIES.map((severity) => number(it, severity))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
