import {html, nothing, type TemplateResult} from 'lit';
import {follow, read, readAll} from './api';
import {finding} from './finding';
import {empty, link, Page} from './page';
import {localized, t} from './words';

const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'];
const STEPS = ['RECEIVED', 'PARSED', 'CLASSIFIED', 'AUDITED', 'MATERIALIZED'];
const NEWEST = 6;

/** What a finance officer needs to know in the morning. */
class Overview extends Page {
  private districts: any[] = [];
  private cards: any[] = [];
  private receipts: any[] = [];
  private newest: any[] = [];
  private readonly flying = new Map<string, any>();
  private fresh = new Set<string>();
  private isLive = false;
  private timer = 0;

  connectedCallback(): void {
    super.connectedCallback();
    this.atEnd(follow('/violations/stream', {
      event: 'violation',
      onEvent: (it) => {
        this.newest = [it, ...this.newest.filter((other) => other.id !== it.id)].slice(0, NEWEST);
        this.fresh.add(it.id);
        this.later();
      },
      onState: (live) => { this.isLive = live; this.requestUpdate(); },
    }));
    this.atEnd(follow('/documents/stream', {
      event: 'document',
      onEvent: (it) => {
        if (it.status === 'MATERIALIZED' || it.status === 'REJECTED') {
          this.flying.delete(it.id);
          this.later();
        } else {
          this.flying.set(it.id, it);
          this.requestUpdate();
        }
      },
    }));
  }

  /** Many events come together: the figures are read once for all. */
  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.reload(), 400);
  }

  protected async load(): Promise<void> {
    const [districts, cards, receipts, newest, documents] = await Promise.all([
      read('/districts'), readAll('/scorecards'), readAll('/receipts'),
      read(`/violations?sort=-materiality&limit=${NEWEST}&status=OPEN&status=REOPENED&status=ACKNOWLEDGED`),
      readAll('/documents?status=RECEIVED&status=PARSED&status=CLASSIFIED&status=AUDITED')]);
    this.districts = districts.items;
    this.cards = cards;
    this.receipts = receipts;
    if (this.newest.length === 0) {
      this.newest = newest.items;
    }
    documents.forEach((it) => this.flying.set(it.id, it));
  }

  protected body(): TemplateResult {
    const documents = this.cards.reduce((sum, it) => sum + it.facts.documents, 0);
    const errors = this.cards.reduce((sum, it) => sum + it.facts.errors, 0);
    return html`<p class="summary" role="status">${t('summary', this.cards.length, documents, errors)}</p>
      <div class="two">
        <section><h2>${t('district')} × ${t('severity')}</h2>${this.matrix()}</section>
        <section><h2>${t('inFlight')}</h2>${this.flight()}</section>
      </div>
      <section><h2>${t('department')} · ${t('score')}</h2>${this.scores()}</section>
      <section><h2>${this.fresh.size > 0 ? t('newest') : t('largest')} <span class="live ${this.isLive ? 'on' : ''}" role="status">${t(this.isLive ? 'live' : 'connecting')}</span></h2>
        ${this.newest.length === 0 ? empty('noViolations') : html`<ol class="cards">${this.newest.map((it) => finding(it, [], this.fresh.has(it.id)))}</ol>`}</section>
      <section><h2>${t('notAudited')}</h2>${this.unaudited()}</section>`;
  }

  private matrix(): TemplateResult {
    if (this.districts.length === 0) {
      return empty('noDocuments');
    }
    return html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${t('district')}</th><th scope="col" class="number">${t('documents')}</th>
      ${SEVERITIES.map((it) => html`<th scope="col" class="number">${t(it)}</th>`)}</tr></thead>
      <tbody>${this.districts.map((it) => html`<tr><th scope="row">${it.districtName ?? it.district}</th><td class="number">${it.documents}</td>
        ${SEVERITIES.map((severity) => html`<td class="number">${it.openViolations[severity] === 0 ? '—'
          : html`<a href=${link('violations', {district: it.district, severity})}>${it.openViolations[severity]}</a>`}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  private flight(): TemplateResult {
    if (this.flying.size === 0) {
      return empty('noneInFlight');
    }
    return html`<ul class="plain">${[...this.flying.values()].map((it) => {
      const step = STEPS.indexOf(it.status);
      return html`<li><span class="progress" aria-hidden="true">${STEPS.map((_, i) => html`<i class=${i <= step ? 'done' : ''}></i>`)}</span>
        ${it.file} <small class="faint">${t(it.status)}</small></li>`;
    })}</ul>`;
  }

  private scores(): TemplateResult {
    if (this.cards.length === 0) {
      return empty('noDocuments');
    }
    const part = (value: number | null) => html`<td class="number">${value === null ? '—' : `${(value * 100).toFixed(0)} %`}</td>`;
    return html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${t('department')}</th><th scope="col" class="number">${t('score')}</th>
        ${['completeness', 'parity', 'coverage', 'soundness', 'ERROR', 'WARNING', 'DISPUTED'].map((it) => html`<th scope="col" class="number">${t(it)}</th>`)}</tr></thead>
      <tbody>${[...this.cards].sort((a, b) => (a.scorecard.score ?? 101) - (b.scorecard.score ?? 101)).map((it) => html`<tr>
        <th scope="row"><a href=${link('department', {name: it.department})}>${it.department}</a> <small class="faint">${it.districtName ?? it.district ?? ''}</small></th>
        <td class="number"><strong>${it.scorecard.score ?? '—'}</strong></td>
        ${part(it.scorecard.completeness)}${part(it.scorecard.parity)}${part(it.scorecard.coverage)}${part(it.scorecard.soundness)}
        <td class="number">${it.facts.errors}</td><td class="number">${it.facts.warnings}</td><td class="number">${it.facts.disputed}</td></tr>`)}</tbody></table></div>
      <details><summary>${t('formula')}</summary><p class="hint">${this.cards[0] ? localized(this.cards[0].formula) : nothing}</p></details>`;
  }

  private unaudited(): TemplateResult {
    const lines = this.receipts.flatMap((receipt) => receipt.outcomes
        .filter((it: any) => it.outcome === 'INSUFFICIENT' || it.outcome === 'ERROR')
        .map((it: any) => ({receipt, it})));
    if (lines.length === 0) {
      return empty('allAudited');
    }
    return html`<div class="scroll tall" tabindex="0"><table><thead><tr>${['department', 'rule', 'outcome', 'reason'].map((it) => html`<th scope="col">${t(it)}</th>`)}</tr></thead>
      <tbody>${lines.map(({receipt, it}) => html`<tr><td><a href=${link('document', {id: receipt.document.id})}>${receipt.document.department ?? receipt.document.file}</a> ${receipt.document.fiscalYear ?? ''}</td>
        <td>${it.rule.id}</td><td>${t(it.outcome)}</td><td>${it.reason ? localized(it.reason) : it.missing.join(', ')}</td></tr>`)}</tbody></table></div>`;
  }
}

customElements.define('bl-overview', Overview);
