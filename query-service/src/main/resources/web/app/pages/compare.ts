import {html, nothing, type TemplateResult} from 'lit';
import type {DepartmentEntry, Items, View, ViewEntry} from '../answer/model';
import {read, readAll} from '../answer/query';
import {bars} from '../charts/bars';
import type {Chart, Option} from '../charts/chart';
import '../charts/chart';
import {sankey, together} from '../charts/sankey';
import {treemap} from '../charts/treemap';
import {empty, Page} from '../frame/page';
import {go, link, parameters, type Values} from '../frame/route';
import {CHARTS, compareForm} from '../show/compareform';
import {openRows} from '../show/dialog';
import {ranking} from '../show/ranking';
import {find, viewTable} from '../show/viewtable';
import {t} from '../words/words';

/** What the service is asked for; the rest of the address is about showing. */
const ASKED = ['measure', 'by', 'across', 'fiscalYear', 'department', 'district', 'kind'];
const USUAL = 'functional-classes';
const FLOW = 'flow';

/** Departments side by side, as a table and as charts. */
class Compare extends Page {
  private views: ViewEntry[] = [];
  private departments: DepartmentEntry[] = [];
  private view: View | null = null;
  /** Where the money comes from; read for the flow only. */
  private balance: View | null = null;
  private reading: AbortController | null = null;
  private read = '';

  protected async load(): Promise<void> {
    if (this.views.length === 0) {
      const [views, departments] = await Promise.all([
        read<Items<ViewEntry>>('/views'),
        readAll<DepartmentEntry>('/departments'),
      ]);
      this.views = views.items;
      this.departments = departments;
    }
    const path = `/views/${this.name()}?${this.filter()}`;
    if (path !== this.read || !this.view) {
      this.reading?.abort();
      this.reading = new AbortController();
      const signal = this.reading.signal;
      [this.view, this.balance] = await Promise.all([
        read<View>(path, signal),
        this.chart() === 'sankey' ? this.income(signal) : null,
      ]);
      this.nameDistricts([this.view, this.balance]);
      this.read = path;
    }
  }

  /** The service tells districts by code; people know them by name. */
  private nameDistricts(views: (View | null)[]): void {
    const names = new Map(this.departments.map((it) => [it.district, it.districtName]));
    for (const column of views.flatMap((it) => it?.columns ?? [])) {
      column.district = names.get(column.district) ?? column.district;
    }
  }

  private income(signal: AbortSignal): Promise<View> {
    const filter = this.filter();
    filter.delete('measure');
    return read<View>(`/views/balance?${filter}`, signal);
  }

  private chart(): string {
    const asked = parameters().get('chart') ?? '';
    return CHARTS.includes(asked) ? asked : 'table';
  }

  private name(): string {
    const asked = parameters().get('view');
    return this.chart() === 'sankey' ? FLOW : this.views.some((it) => it.view === asked) ? asked! : USUAL;
  }

  private filter(): URLSearchParams {
    const wanted = parameters();
    const filter = new URLSearchParams();
    const entry = this.views.find((it) => it.view === this.name());
    for (const name of ASKED) {
      const applies =
        (name !== 'measure' || entry?.measures.includes(wanted.get(name) ?? '')) &&
        (name !== 'across' || this.name() !== FLOW);
      if (applies) {
        wanted
          .getAll(name)
          .filter(Boolean)
          .forEach((value) => filter.append(name, value));
      }
    }
    return filter;
  }

  /** The address with some of it changed. */
  private with(changes: Values): string {
    const values: Values = {};
    const wanted = parameters();
    [...new Set(wanted.keys())].forEach((name) => {
      values[name] = wanted.getAll(name);
    });
    return link('compare', {...values, ...changes});
  }

  private choose(event: Event): void {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    const changes: Values =
      control.name === 'department'
        ? {department: new FormData(control.form!).getAll('department').map(String)}
        : {[control.name]: control.value};
    if (control.name === 'view') {
      // Another view has other rows.
      Object.assign(changes, {
        row: '',
        find: '',
        sort: '',
        chart: this.chart() === 'sankey' ? '' : parameters().get('chart'),
      });
    }
    go(this.with(changes));
  }

  protected body(): TemplateResult {
    const view = this.view!;
    const wanted = parameters();
    const years = new Set(view.columns.map((it) => it.fiscalYear));
    return html`<section class="panel">
      <h2>${t('compare')}</h2>
      ${this.form(wanted)}
      ${view.columns.length === 0 ? empty('nothing') : this.chart() === 'table' ? this.table(view, wanted) : this.drawing(view)}
      <p class="hint">
        ${years.size > 1 && this.chart() !== 'sankey' ? t('yearsDiffer') : nothing}
        ${view.without.length === 0 ? nothing : html`${t('without')}${view.without.map((it) => [it.department, it.fiscalYear].filter(Boolean).join(' ')).join('、')}`}
      </p>
    </section>`;
  }

  private table(view: View, wanted: URLSearchParams): TemplateResult {
    const text = wanted.get('find') ?? '';
    const rows = find(view.rows, text);
    // A row that is asked for, or the only one left, is told as a ranking of the departments.
    const row =
      view.rows.find((it) => it.key === wanted.get('row')) ?? (text && rows.length === 1 ? rows[0] : undefined);
    return html`${row ? ranking(view, row, {
          closeAddress: this.with({row: ''}),
          filter: String(this.filter()),
          address: (other, key) => this.with({view: other, row: key, find: '', sort: ''}),
        }) : nothing}
    ${
      rows.length === 0
        ? empty('noRowFound', text)
        : viewTable(view, rows, {
            sort: wanted.get('sort') ?? '',
            chosen: row?.key ?? null,
            address: (changes) => this.with(changes),
          })
    }`;
  }

  private drawing(view: View): TemplateResult {
    return html`${this.chart() === 'sankey' ? html`<p class="hint">${t('differentYears', together(view)[0]?.fiscalYear ?? '—')}</p>` : nothing}<bl-chart
      ></bl-chart>`;
  }

  private form(wanted: URLSearchParams): TemplateResult {
    return compareForm({
      wanted,
      views: this.views,
      departments: this.departments,
      chart: this.chart(),
      view: this.name(),
      filter: this.filter(),
      choose: (event) => this.choose(event),
      address: (changes) => this.with(changes),
    });
  }

  private option(view: View): Option | null {
    const isNarrow = this.clientWidth < 700;
    switch (this.chart()) {
      case 'treemap':
        return treemap(view);
      case 'bars':
        return bars(view, isNarrow);
      case 'sankey':
        return sankey(view, this.balance, isNarrow);
      default:
        return null;
    }
  }

  protected updated(): void {
    const view = this.view;
    const option = view?.columns.length ? this.option(view) : null;
    if (view && option) {
      this.querySelector<Chart>('bl-chart')?.show(option, (key) => this.open(view, key));
    }
  }

  /** Opens the rows of what was chosen in a chart: column | key of the row. */
  private open(view: View, chosen: string): void {
    const [place, key] = chosen.split('|');
    const row = view.rows.find((it) => it.key === key);
    const cell = row?.cells[Number(place)];
    if (row && cell) {
      void openRows(
        cell.href,
        [view.columns[Number(place)].department, [row.key, row.name].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(' — '),
      );
    }
  }
}

customElements.define('bl-compare', Compare);
