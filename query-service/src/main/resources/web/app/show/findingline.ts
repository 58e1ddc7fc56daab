import {html, nothing, type TemplateResult} from 'lit';
import type {Violation} from '../answer/model';
import {link} from '../frame/route';
import {rounded} from '../words/figures';
import {ruleTitle} from '../words/rules';
import {t} from '../words/words';
import {severityBadge} from './badges';
import {difference, gapOf, isMoney, shareOf} from './sides';
import {tableOf} from './where';

/** Findings in one line each; each leads to its cells in the document. */
export function findingLines(violations: Violation[], fresh: ReadonlySet<string> = new Set()): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('violations')}>
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">${t('severity')}</th>
          <th scope="col">${t('department')}</th>
          <th scope="col">${t('rule')}</th>
          <th scope="col" class="number">${t('difference')} (${t('wan')})</th>
          <th scope="col" class="number">${t('share')}</th>
        </tr>
      </thead>
      <tbody>
        ${violations.map(
          (it) =>
            html`<tr class=${fresh.has(it.id) ? 'fresh' : ''}>
              <td>${severityBadge(it.severity)}</td>
              <td class="who">
                ${it.document.department ?? it.document.file}
                <small class="faint">${it.document.fiscalYear ?? ''}</small>
              </td>
              <td class="what">
                <a href=${link('document', {id: it.document.id, table: tableOf(it), finding: it.id})}
                  >${ruleTitle(it.rule.id) || it.rule.id}</a
                >
                <small class="faint">${[it.subject.table?.title, it.subject.line].filter(Boolean).join(' · ')}</small>
              </td>
              <td class="number">
                ${isMoney(it) ? html`<strong title=${difference(it)}>${rounded(gapOf(it) ?? 0)}</strong>` : nothing}
              </td>
              <td class="number">${shareOf(it)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
