import {html, type TemplateResult} from 'lit';
import {follow, readAll} from './api';
import {byCause, finding} from './finding';
import {empty, Page, parameters} from './page';
import {t} from './words';

const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'];
const STATUSES = ['OPEN', 'REOPENED', 'ACKNOWLEDGED', 'DISPUTED', 'RESOLVED'];
const SHOWN = 100;

/** Findings, live, filtered, grouped by cause. */
class Violations extends Page {
  private chosen = parameters();
  private readonly known = new Map<string, any>();
  private readonly fresh = new Set<string>();
  private departments: string[] = [];
  private rules: string[] = [];
  private isLive = false;
  private leave: () => void = () => {};
  private shown = SHOWN;

  connectedCallback(): void {
    super.connectedCallback();
    this.atEnd(() => this.leave());
    this.listen();
  }

  private listen(): void {
    this.leave();
    const filter = new URLSearchParams();
    ['severity', 'department', 'district', 'rule'].forEach((name) => this.chosen.getAll(name).forEach((value) => filter.append(name, value)));
    this.leave = follow(`/violations/stream${filter.size ? `?${filter}` : ''}`, {
      event: 'violation',
      onEvent: (it) => {
        this.known.set(it.id, it);
        this.fresh.add(it.id);
        this.requestUpdate();
      },
      onState: (live) => { this.isLive = live; this.requestUpdate(); },
    });
  }

  protected async load(): Promise<void> {
    const all = await readAll(`/violations?sort=-materiality${[...this.chosen].filter(([name]) => name !== 'status' && name !== 'cause').map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('')}`);
    this.known.clear();
    all.forEach((it) => this.known.set(it.id, it));
    if (this.departments.length === 0) {
      this.departments = [...new Set(all.map((it) => it.document.department).filter(Boolean))].sort();
      this.rules = [...new Set(all.map((it) => it.rule.id))].sort();
    }
  }

  private choose(event: Event): void {
    const form = new FormData((event.target as HTMLElement).closest('form')!);
    this.chosen = new URLSearchParams();
    form.forEach((value, name) => value && this.chosen.append(name, String(value)));
    history.replaceState(null, '', `#/violations?${this.chosen}`);
    this.shown = SHOWN;
    this.listen();
    void this.reload();
  }

  protected body(): TemplateResult {
    const status = this.chosen.get('status');
    const shown = [...this.known.values()].filter((it) => (status ? it.status === status : it.status !== 'RESOLVED'));
    const groups = this.chosen.get('cause') === 'none' ? shown.map((root) => ({root, following: []})) : byCause(shown);
    const filter = new URLSearchParams(this.chosen);
    filter.delete('cause');
    const select = (name: string, values: string[], text: (it: string) => string) => html`<label><span>${t(name)}</span> <select name=${name}>
      <option value="">${t('all')}</option>${values.map((it) => html`<option value=${it} ?selected=${this.chosen.get(name) === it}>${text(it)}</option>`)}</select></label>`;
    return html`<section><h2>${t('violations')} <span class="live ${this.isLive ? 'on' : ''}" role="status">${t(this.isLive ? 'live' : 'connecting')}</span></h2>
      <form class="controls" autocomplete="off" @change=${(event: Event) => this.choose(event)} @submit=${(event: Event) => event.preventDefault()}>
        ${select('severity', SEVERITIES, t)}${select('status', STATUSES, t)}${select('department', this.departments, (it) => it)}${select('rule', this.rules, (it) => it)}
        <label><span>${t('grouped')}</span> <select name="cause"><option value="">✓</option><option value="none" ?selected=${this.chosen.get('cause') === 'none'}>—</option></select></label>
        <input type="hidden" name="district" value=${this.chosen.get('district') ?? ''}>
        <span class="download">${t('download')}: ${['xlsx', 'csv', 'jsonl'].map((it) => html`<a href="/api/v1/violations?${filter}&format=${it}" download>${it.toUpperCase()}</a> `)}</span></form>
      ${groups.length === 0 ? empty('noViolations') : html`<ol class="cards">${groups.slice(0, this.shown).map(({root, following}) => finding(root, following, this.fresh.has(root.id)))}</ol>`}
      ${groups.length > this.shown ? html`<p class="more"><button type="button" @click=${() => { this.shown += SHOWN; this.requestUpdate(); }}>${t('more')} (${groups.length - this.shown})</button></p>` : ''}</section>`;
  }
}

customElements.define('bl-violations', Violations);
