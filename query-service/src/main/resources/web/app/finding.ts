import {html, nothing, type TemplateResult} from 'lit';
import {fetchOf} from './api';
import {link} from './page';
import {exact, localized, percent, place, t} from './words';

const BADGE: Record<string, string> = {ERROR: 'bad', WARNING: 'warn', NOTICE: 'plain'};
const SIGN: Record<string, string> = {ERROR: '✕', WARNING: '!', NOTICE: 'i'};

export const severityBadge = (severity: string): TemplateResult =>
  html`<span class="badge ${BADGE[severity]}">${SIGN[severity]} ${t(severity)}</span>`;

const side = (it: any): TemplateResult =>
  html`<div><dt>${localized(it.label)}</dt><dd>${it.text ?? it.value ?? exact(it.fen)}</dd></div>`;

function cells(violation: any): TemplateResult {
  const lines = (it: any) => it.contributions.map((cell: any) => html`<tr>
    <td>${localized(it.label)}</td>
    <td><a href=${link('document', {id: cell.document, table: cell.table.index, row: cell.sequence})}>${place(cell.source)}</a></td>
    <td>${cell.table.title}</td><td>${cell.label}</td><td>${t(cell.column)}</td>
    <td class="number" title="${t('asPrinted')}: ${cell.printed}">${cell.sign < 0 ? '− ' : ''}${cell.number ?? exact(cell.fen)}</td></tr>`);
  return html`<div class="places scroll" tabindex="0"><table>
    <thead><tr><th scope="col"></th>${['place', 'table', 'label', 'column', 'amount'].map((it) => html`<th scope="col">${t(it)}</th>`)}</tr></thead>
    <tbody>${lines(violation.left)}${lines(violation.right)}</tbody></table></div>`;
}

async function decide(event: Event, violation: any): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const data = new FormData(form);
  const output = form.querySelector('output')!;
  try {
    await fetchOf('audit', `/api/v1/violations/${violation.id}/decisions`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({kind: data.get('kind'), by: data.get('by'), reason: data.get('reason')}),
    });
    output.textContent = t('sent');
  } catch (failure) {
    output.textContent = t('notAccepted') + (failure as Error).message;
  }
}

const decision = (violation: any): TemplateResult => html`<details class="decision">
  <summary>${t('acknowledge')} / ${t('dispute')}</summary>
  <form @submit=${(event: Event) => decide(event, violation)}>
    <select name="kind" aria-label=${t('status')}><option value="ACKNOWLEDGED">${t('acknowledge')}</option><option value="DISPUTED">${t('dispute')}</option></select>
    <input name="by" required maxlength="100" placeholder=${t('who')} aria-label=${t('who')}>
    <input name="reason" required maxlength="2000" class="wide" placeholder=${t('reason')} aria-label=${t('reason')}>
    <button>${t('send')}</button> <output role="status"></output>
  </form></details>`;

/** A finding with both sides, the difference, the cells it is made of, and what can be done. */
export function finding(violation: any, following: any[] = [], fresh = false): TemplateResult {
  const where = violation.document;
  const isMoney = !violation.left.measure || violation.left.measure === 'MONEY';
  const count = violation.left.contributions.length + violation.right.contributions.length;
  return html`<li class="${violation.severity} ${fresh ? 'fresh' : ''}">
    <div class="card-top">${severityBadge(violation.severity)}<strong>${violation.rule.id}</strong>
      <a class="where" href=${link('document', {id: where.id})}>${[where.department ?? where.file, where.fiscalYear, t('revision', where.revision)].filter(Boolean).join(' · ')}</a>
      ${violation.status === 'OPEN' ? nothing : html`<span class="badge plain">${t(violation.status)}</span>`}</div>
    <p class="message">${localized(violation.message)}</p>
    <dl class="sides">${side(violation.left)}${side(violation.right)}
      ${isMoney ? html`<div><dt>${t('difference')}</dt><dd class="difference">${exact(violation.difference)} <small class="faint">(${percent(violation.materiality)})</small></dd></div>` : nothing}</dl>
    ${(violation.suggestions ?? []).slice(0, 1).map((it: any) => html`<p class="hint"><strong>${t('suggestion')}:</strong> ${localized(it.message)}</p>`)}
    ${violation.decision ? html`<p class="hint">${t(violation.status)} · ${violation.decision.by}: ${violation.decision.reason}</p>` : nothing}
    <details><summary>${t('places', count)}</summary>${cells(violation)}</details>
    ${decision(violation)}
    ${following.length === 0 ? nothing : html`<details><summary>${t('follows', following.length)}</summary><ol class="cards">${following.map((it) => finding(it))}</ol></details>`}
  </li>`;
}

/** Roots first, the most material first, each with what follows from it. */
export function byCause(violations: any[]): {root: any; following: any[]}[] {
  const known = new Map(violations.map((it) => [it.id, it]));
  const following = new Map<string, any[]>();
  const roots: any[] = [];
  for (const violation of violations) {
    if (violation.cause && known.has(violation.cause)) {
      following.set(violation.cause, [...(following.get(violation.cause) ?? []), violation]);
    } else {
      roots.push(violation);
    }
  }
  return roots.map((root) => ({root, following: following.get(root.id) ?? []}));
}
