import {html, nothing, type TemplateResult} from 'lit';
import type {ScorecardLine, Severity} from '../answer/model';
import {link} from '../frame/route';
import {localized} from '../words/language';
import {t} from '../words/words';
import {bar} from './bar';

/** How departments do, the worst first and not more than so many, with the formula. */
export function scoreTable(cards: ScorecardLine[], most: number): TemplateResult {
  const share = (value: number | null) =>
    html`<td class="number">
      ${value === null ? '—' : `${(value * 100).toFixed(0)} %`}${value === null ? nothing : bar(value)}
    </td>`;
  const findings = (it: ScorecardLine, count: number, severity: Severity) =>
    html`<td class="number">
      ${
        count === 0
          ? html`<span class="none">—</span>`
          : html`<a href=${link('violations', {department: it.department, severity})}>${count}</a>`
      }
    </td>`;
  const worst = [...cards].sort((a, b) => (a.scorecard.score ?? 101) - (b.scorecard.score ?? 101)).slice(0, most);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('scorecard')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('department')}</th>
            <th scope="col" class="number">${t('score')}</th>
            ${['completeness', 'parity', 'coverage', 'soundness', 'ERROR', 'WARNING'].map((it) => html`<th scope="col" class="number">${t(it)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${worst.map(
            (it) =>
              html`<tr>
                <th scope="row">
                  <a href=${link('department', {name: it.department})}>${it.department}</a>
                  <small class="faint">${it.districtName ?? it.district ?? ''}</small>
                </th>
                <td class="number"><strong>${it.scorecard.score?.toFixed(1) ?? '—'}</strong></td>
                ${share(it.scorecard.completeness)}${share(it.scorecard.parity)}${share(it.scorecard.coverage)}${share(it.scorecard.soundness)}
                ${findings(it, it.facts.errors, 'ERROR')}${findings(it, it.facts.warnings, 'WARNING')}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      cards[0]
        ? html`<details>
            <summary>${t('formula')}</summary>
            <p class="hint">${localized(cards[0].formula)}</p>
          </details>`
        : nothing
    }`;
}
