import {html, nothing, type TemplateResult} from 'lit';
import type {Contribution, Side, Violation} from '../answer/model';
import {link, parameters} from '../frame/route';
import {column} from '../words/columns';
import {localized} from '../words/language';
import {place} from '../words/place';
import {ruleTitle} from '../words/rules';
import {t} from '../words/words';
import {severityBadge, stateBadge} from './badges';
import {decisionForm} from './decide';
import {cellValue, difference, isAgainstNothing, isMoney, shareOf, valueOf} from './sides';
import {isBlank, tableOf} from './where';

interface Showing {
  following?: Violation[];
  fresh?: boolean;
  /** A draft's findings lead nowhere: it is not published. */
  draft?: boolean;
  /** On the document's own page its name needs no telling. */
  here?: boolean;
}

function sideOf(it: Side, unit: string): TemplateResult {
  const value = valueOf(it);
  return html`<div>
    <dt>${localized(it.label)}</dt>
    <dd>${value} ${unit && /\d/.test(value) ? html`<small>${unit}</small>` : nothing}</dd>
  </div>`;
}

function cells(violation: Violation, draft: boolean): TemplateResult {
  const where = (cell: Contribution) =>
    draft
      ? place(cell.source)
      : html`<a
          href=${link('document', {id: cell.document, table: cell.table.index, row: cell.sequence, finding: violation.id})}
          >${place(cell.source)}</a
        >`;
  const subject = violation.subject;
  const nothing = (it: Side) =>
    html`<tr>
      <th scope="row">${t('notPrinted')}</th>
      <td>${localized(it.label)}</td>
      <td>
        ${draft || !subject.table ? (subject.table?.title ?? '') : html`<a href=${link('document', {id: violation.document.id, table: subject.table.index})}>${subject.table.title}</a>`}
      </td>
      <td class="text">${subject.line ?? ''}</td>
      <td></td>
      <td class="number">—</td>
    </tr>`;
  const lines = (it: Side) =>
    isBlank(it) ? nothing(it) :
    it.contributions.map(
      (cell) =>
        html`<tr>
          <th scope="row">${where(cell)}</th>
          <td>${localized(it.label)}</td>
          <td>${cell.table.title}</td>
          <td class="text">${cell.label}</td>
          <td>${column(cell.column)}</td>
          <td class="number" title=${t('asPrintedIs', cell.printed)}>${cellValue(cell, it)}</td>
        </tr>`,
    );
  return html`<div class="places scroll" tabindex="0" role="group" aria-label=${t('place')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('place')}</th>
          <th scope="col">${t('side')}</th>
          ${['table', 'label', 'columnName'].map((it) => html`<th scope="col">${t(it)}</th>`)}
          <th scope="col" class="number">${t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines(violation.left)}${lines(violation.right)}
      </tbody>
    </table>
  </div>`;
}

function about(violation: Violation, {draft, here}: Showing): TemplateResult | typeof nothing {
  if (draft || here) {
    return nothing;
  }
  const {id, department, file, fiscalYear, revision} = violation.document;
  return html`<a
    class="where"
    href=${link('document', {id, table: tableOf(violation), finding: violation.id})}
    >${[department ?? file, fiscalYear, revision > 1 ? t('revision', revision) : null].filter(Boolean).join(' · ')}</a
  >`;
}

function sides(violation: Violation): TemplateResult {
  const unit = isMoney(violation) ? t('wan') : '';
  const gap = difference(violation);
  const share = shareOf(violation);
  return html`<dl class="sides">
    ${sideOf(violation.left, unit)}${sideOf(violation.right, unit)}
    ${
      gap === ''
        ? nothing
        : html`<div>
            <dt>${t('difference')}</dt>
            <dd class="difference">
              ${gap} ${unit ? html`<small>${unit}</small>` : nothing}
              ${share ? html`<small class="faint">${isAgainstNothing(violation) ? share : t('ofTotal', share)}</small>` : nothing}
            </dd>
          </div>`
    }
  </dl>`;
}

/** A finding with both sides, the difference, the cells it is made of, and what can be done. */
export function finding(violation: Violation, showing: Showing = {}): TemplateResult {
  const {following = [], fresh = false, draft = false, here = false} = showing;
  const count = violation.left.contributions.length + violation.right.contributions.length;
  const suggestion = violation.suggestions?.[0];
  const {document} = violation;
  return html`<li class="finding ${violation.severity} ${fresh ? 'fresh' : ''}" id="finding-${violation.id}">
    <div class="finding-top">
      ${severityBadge(violation.severity)}
      <strong title=${violation.rule.id}>${ruleTitle(violation.rule.id) || violation.rule.id}</strong>
      <span class="faint">${violation.rule.id}</span>
      ${violation.status === 'OPEN' ? nothing : stateBadge(violation.status)} ${about(violation, showing)}
    </div>
    <p class="message">${localized(violation.message)}</p>
    ${sides(violation)}
    ${
      suggestion
        ? html`<p class="hint">
            <strong>${t('suggestion')}:</strong> ${localized(suggestion.message)}
          </p>`
        : nothing
    }
    ${violation.decision ? html`<p class="hint">${stateBadge(violation.decision.kind)} ${violation.decision.by}: ${violation.decision.reason}</p>` : nothing}
    <div class="finding-more">
      ${here && parameters().get('finding') !== violation.id ? html`<a href=${link('document', {id: document.id, table: tableOf(violation), finding: violation.id})}>${t('markedInSource')}</a>` : nothing}
      ${
        count === 0
          ? nothing
          : html`<details class="cells">
              <summary>${t('places', count)}</summary>
              ${cells(violation, draft)}
            </details>`
      }
      ${draft ? nothing : decisionForm(violation)}
      ${
        following.length === 0
          ? nothing
          : html`<details class="following">
              <summary>${t('follows', following.length)}</summary>
              <ol class="findings">
                ${following.map((it) => finding(it, {draft, here}))}
              </ol>
            </details>`
      }
    </div>
  </li>`;
}
