import {html, nothing, type TemplateResult} from 'lit';
import {read} from './api';
import {bars, type Chart, sankey, treemap} from './charts';
import {link, Page, parameters} from './page';
import {openRows} from './rows';
import {exact, localized, percent, rounded, t} from './words';

const BADGE: Record<string, string> = {EXACT: 'good', ROUNDING: 'good', BROKEN: 'bad', NO_TOTAL: 'plain', EMPTY: 'plain'};
const NAMES = ['view', 'measure', 'by', 'across', 'fiscalYear', 'department', 'district'];

/** Departments side by side, as a table and as charts. */
class Compare extends Page {
  private views: any[] = [];
  private departments: any[] = [];
  private view: any = null;
  private chart = parameters().get('chart') ?? '';
  private chosen = parameters();
  private reading: AbortController | null = null;

  protected async load(): Promise<void> {
    const [views, departments] = await Promise.all([read('/views'), read('/departments')]);
    this.views = views.items;
    this.departments = departments.items;
    await this.compare();
  }

  private async compare(): Promise<void> {
    this.reading?.abort();
    this.reading = new AbortController();
    this.view = await read(`/views/${this.name()}?${this.filter()}`, this.reading.signal);
  }

  private name(): string {
    return this.chart === 'sankey' ? 'flow' : this.chosen.get('view') ?? 'functional-classes';
  }

  private filter(): URLSearchParams {
    const filter = new URLSearchParams();
    const entry = this.views.find((it) => it.view === this.name());
    for (const name of NAMES.slice(1)) {
      const applies = name !== 'measure' || entry?.measures.includes(this.chosen.get(name));
      if (applies && !(name === 'across' && this.name() === 'flow')) {
        this.chosen.getAll(name).filter(Boolean).forEach((value) => filter.append(name, value));
      }
    }
    return filter;
  }

  private choose(event: Event): void {
    const form = new FormData((event.target as HTMLElement).closest('form')!);
    this.chosen = new URLSearchParams();
    for (const name of NAMES) {
      form.getAll(name).filter(Boolean).forEach((value) => this.chosen.append(name, String(value)));
    }
    this.chart = String(form.get('chart') ?? '');
    const address = new URLSearchParams(this.chosen);
    if (this.chart) {
      address.set('chart', this.chart);
    }
    history.replaceState(null, '', `#/compare?${address}`);
    void this.reload();
  }

  protected body(): TemplateResult {
    return html`<section><h2>${t('compare')}</h2>${this.form()}
      ${this.view.columns.length === 0 ? html`<p class="state">${t('nothing')}</p>` : this.result()}
      ${this.view.without.length === 0 ? nothing : html`<p class="hint">${t('without')}${this.view.without.map((it: any) => [it.department, it.fiscalYear].filter(Boolean).join(' ')).join('、')}</p>`}
    </section>`;
  }

  private form(): TemplateResult {
    const years = [...new Set(this.departments.flatMap((it) => it.fiscalYears))].sort();
    const entry = this.views.find((it) => it.view === this.name());
    const option = (value: string | number, text: string | number, name: string) =>
      html`<option value=${value} ?selected=${(this.chosen.get(name) ?? '') === String(value)}>${text}</option>`;
    const wanted = new Set(this.chosen.getAll('department'));
    const view = this.chosen.get('view') ?? 'functional-classes';
    return html`<form class="controls" autocomplete="off" @change=${(event: Event) => this.choose(event)} @submit=${(event: Event) => event.preventDefault()}>
      <label><span>${t('view')}</span> <select name="view">${this.views.map((it) => html`<option value=${it.view} ?selected=${it.view === view}>${localized(it.title)}</option>`)}</select></label>
      ${entry && entry.measures.length > 1 ? html`<label><span>${t('measure')}</span> <select name="measure">${entry.measures.map((it: string) => option(it, t(it), 'measure'))}</select></label>` : nothing}
      <label><span>${t('year')}</span> <select name="fiscalYear">${option('', t('all'), 'fiscalYear')}${years.map((it) => option(it, it, 'fiscalYear'))}</select></label>
      <label><span>${t('by')}</span> <select name="by">${option('', t('byDocument'), 'by')}${option('district', t('byDistrict'), 'by')}</select></label>
      <label><span>${t('across')}</span> <select name="across">${option('', t('asPrinted'), 'across')}${years.slice(-1).map((it) => option(it, it, 'across'))}</select></label>
      <label><span>${t('chart')}</span> <select name="chart">${[['', 'table'], ['treemap', 'treemap'], ['bars', 'bars'], ['sankey', 'sankey']].map(([value, word]) =>
        html`<option value=${value} ?selected=${this.chart === value}>${t(word)}</option>`)}</select></label>
      <details ?open=${false}><summary>${t('departments')}: ${wanted.size === 0 ? t('all') : [...wanted].join('、')}</summary>
        <fieldset><legend>${t('departments')}</legend><div class="choices">${this.departments.map((it) => html`<label class="check">
          <input type="checkbox" name="department" value=${it.department} ?checked=${wanted.has(it.department)}> ${it.department}</label>`)}</div></fieldset></details>
      <span class="download">${t('download')}: ${['xlsx', 'csv', 'package'].map((it) => html`<a href="/api/v1/views/${this.name()}?${this.filter()}&format=${it}" download>${it === 'package' ? 'Data Package' : it.toUpperCase()}</a> `)}</span>
    </form>`;
  }

  private result(): TemplateResult {
    return this.chart === '' ? this.table() : html`<bl-chart></bl-chart>`;
  }

  protected updated(): void {
    const chart = this.querySelector<Chart>('bl-chart');
    if (chart && this.view) {
      const option = this.chart === 'treemap' ? treemap(this.view) : this.chart === 'bars' ? bars(this.view) : sankey(this.view);
      chart.show(option, (key) => this.open(key));
    }
  }

  private open(key: string): void {
    const row = this.view.rows.find((it: any) => it.key === key);
    const cell = row?.cells.find(Boolean);
    if (cell) {
      openRows(cell.href, [row.key, row.name].filter(Boolean).join(' '));
    }
  }

  private table(): TemplateResult {
    const view = this.view;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${localized(view.title)}><table>
      <caption>${localized(view.title)} · ${t(view.measure)} · 万元</caption>
      <thead><tr><th scope="col">${t('item')}</th>${view.columns.map((it: any) => this.heading(it))}</tr></thead>
      <tbody>${view.rows.map((row: any) => html`<tr><th scope="row">${row.key === row.name ? nothing : html`<code>${row.key.split('/').pop()}</code>`} ${row.name ?? ''}
        ${row.path.length ? html`<small class="faint block">${row.path.map((step: any) => step.name ?? step.key).join(' › ')}</small>` : nothing}</th>
        ${row.cells.map((cell: any, i: number) => this.amount(row, cell, view.columns[i]))}</tr>`)}</tbody>
      <tfoot>${this.totals()}</tfoot></table></div>`;
  }

  private heading(column: any): TemplateResult {
    const who = column.department ?? column.district ?? t('unknownDepartment');
    return html`<th scope="col" class="number ${column.parity === 'BROKEN' ? 'broken' : ''}"><span class="who">${column.document
        ? html`<a href=${link('document', {id: column.document, table: column.tableIndex})}>${who}</a>` : who}</span>
      <small>${[column.fiscalYear ?? '—', t(column.kind ?? ''), column.side ? t(column.side) : null, column.tableTitle ?? `${column.documents} ${t('documents')}`].filter(Boolean).join(' · ')}</small>
      <span class="badge ${BADGE[column.parity]}">${t(column.parity)}</span></th>`;
  }

  private amount(row: any, cell: any, column: any): TemplateResult {
    if (cell === null) {
      return html`<td class="number none">—</td>`;
    }
    const title = `${column.department ?? column.district ?? ''} — ${[row.key, row.name].filter(Boolean).join(' ')}`;
    const open = (event: Event) => {
      event.preventDefault();
      openRows(cell.href, title);
    };
    return html`<td class="number"><a href=${cell.href} @click=${open} title="${exact(cell.fen)} · ${t('rowsOf', cell.rows)}">${rounded(cell.fen)}</a><span class="share">${percent(cell.share)}</span></td>`;
  }

  private totals(): TemplateResult {
    const line = (word: string, field: string) => html`<tr><th scope="row">${t(word)}</th>${this.view.columns.map((it: any) =>
      html`<td class="number ${field === 'difference' && it[field] ? 'broken difference' : ''}" title=${it[field] === null ? '' : exact(it[field])}>${it[field] === null ? '—' : rounded(it[field])}</td>`)}</tr>`;
    return html`${line('sum', 'sum')}${line('printed', 'printedTotal')}${this.view.columns.some((it: any) => it.difference) ? line('difference', 'difference') : nothing}`;
  }
}

customElements.define('bl-compare', Compare);
