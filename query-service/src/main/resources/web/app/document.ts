import {html, nothing, type TemplateResult} from 'lit';
import {address, fetchOf, read, readAll} from './api';
import {byCause, finding} from './finding';
import {empty, Page, parameters} from './page';
import {rowTable} from './rows';
import {localized, t} from './words';

const BADGE: Record<string, string> = {EXACT: 'good', ROUNDING: 'good', BROKEN: 'bad', NO_TOTAL: 'plain', EMPTY: 'plain'};
const AROUND = 400;

/** A document: its source beside its tables, findings marked in both. */
class DocumentPage extends Page {
  private readonly id = parameters().get('id') ?? '';
  private document: any = null;
  private tables: any[] = [];
  private violations: any[] = [];
  private rows: any[] = [];
  private table = Number(parameters().get('table') ?? 0);
  private chosen = parameters().has('row') ? Number(parameters().get('row')) : null;
  private lines: string[] | null = null;
  private original: string | null = null;
  private sourceFailure: string | null = null;
  private scrolled = false;

  protected async load(): Promise<void> {
    const base = `/documents/${this.id}`;
    [this.document, this.tables, this.violations] = await Promise.all([
      read(base), readAll(`${base}/tables`), readAll(`${base}/violations`)]);
    await this.loadRows();
    void this.loadSource();
  }

  private async loadRows(): Promise<void> {
    this.rows = await readAll(`/documents/${this.id}/rows?tableIndex=${this.table}`, 1500);
  }

  /** The original is kept by ingest alone; without it the parsed tables are shown by themselves. */
  private async loadSource(): Promise<void> {
    try {
      const path = `/api/v1/documents/${this.id}/original`;
      if (this.document.file.toLowerCase().endsWith('.pdf')) {
        this.original = (await address('ingest')) + path;
      } else {
        this.lines = (await (await fetchOf('ingest', path)).text()).split(/\r\n|\n|\r/);
      }
    } catch (failure) {
      this.sourceFailure = (failure as Error).message;
    }
    this.requestUpdate();
  }

  private async choose(table: number, row: number | null = null): Promise<void> {
    this.table = table;
    this.chosen = row;
    this.scrolled = false;
    history.replaceState(null, '', `#/document?id=${this.id}&table=${table}${row === null ? '' : `&row=${row}`}`);
    await this.loadRows();
    this.requestUpdate();
  }

  /** Sequences of rows that are part of an open finding. */
  private marked(): Set<number> {
    const marked = new Set<number>(this.chosen === null ? [] : [this.chosen]);
    for (const violation of this.violations.filter((it) => it.status !== 'RESOLVED')) {
      const cells = [...violation.left.contributions, ...violation.right.contributions];
      // A finding over a whole column would mark every row: its total says enough.
      const own = cells.length > 12 ? cells.slice(-1) : cells;
      own.filter((it: any) => it.document === this.id).forEach((it: any) => marked.add(it.sequence));
    }
    return marked;
  }

  protected body(): TemplateResult {
    const it = this.document;
    const counts = it.counts;
    return html`<section><h2>${it.department ?? it.file}</h2>
        <p class="hint">${[it.fiscalYear, it.kind ? t(it.kind) : null, t('revision', it.revision), it.file, t(it.status), `${counts.tables} / ${counts.detailRows}`].filter(Boolean).join(' · ')}</p>
        ${it.problems.length === 0 ? nothing : html`<details><summary>${t('notes')} (${it.problems.length})</summary><ul>${it.problems.map((problem: any) => html`<li>${localized(problem.message)}</li>`)}</ul></details>`}
        <p class="more">${t('download')}: ${['xlsx', 'csv', 'jsonl', 'package'].map((format) => html`<a href="/api/v1/documents/${this.id}/rows?format=${format}" download>${format === 'package' ? 'Data Package' : format.toUpperCase()}</a>`)}</p></section>
      <div class="beside"><section><h2>${t('source')}</h2>${this.source()}</section>
        <section><h2>${t('tables')}</h2>
          <label class="controls"><select aria-label=${t('table')} @change=${(event: Event) => this.choose(Number((event.target as HTMLSelectElement).value))}>
            ${this.tables.map((table) => html`<option value=${table.index} ?selected=${table.index === this.table}>${table.index + 1}. ${table.title} (${table.detailRows}) ${t(table.parity)}</option>`)}</select>
            ${this.tables.filter((table) => table.index === this.table).map((table) => html`<span class="badge ${BADGE[table.parity]}">${t(table.parity)}</span>`)}</label>
          ${this.rows.length === 0 ? empty('nothing') : rowTable(this.rows, this.marked(), (row) => void this.choose(this.table, row.sequence))}</section></div>
      <section><h2>${t('violations')} (${this.violations.filter((v) => v.status !== 'RESOLVED').length})</h2>
        ${this.violations.length === 0 ? empty('noViolations') : html`<ol class="cards">${byCause(this.violations).map(({root, following}) => finding(root, following))}</ol>`}</section>`;
  }

  private source(): TemplateResult {
    if (this.sourceFailure) {
      return html`<p class="state">${t('noSource')}${this.sourceFailure}</p>`;
    }
    const row = this.rows.find((it) => it.sequence === this.chosen) ?? this.rows[0];
    if (this.original) {
      const page = row?.row.source.page ?? 1;
      return html`<iframe class="original" title=${t('source')} src="${this.original}#page=${page}"></iframe>`;
    }
    if (!this.lines) {
      return empty('loading');
    }
    const marked = this.marked();
    const bySequence = new Map(this.rows.map((it) => [it.sequence, it]));
    const found = new Set<number>();
    marked.forEach((sequence) => bySequence.get(sequence)?.row.source.lines?.forEach((line: number) => found.add(line)));
    const chosen = new Set<number>(this.chosen === null ? [] : bySequence.get(this.chosen)?.row.source.lines ?? []);
    const all = this.rows.flatMap((it) => it.row.source.lines ?? []);
    const from = Math.max(1, Math.min(...all, this.lines.length) - 6);
    const to = Math.min(this.lines.length, Math.max(...all, from) + 4, from + AROUND);
    return html`<ol class="lines scroll tall" start=${from} tabindex="0">${this.lines.slice(from - 1, to).map((line, i) => {
      const number = from + i;
      return html`<li value=${number} id="line-${number}" class="${chosen.has(number) ? 'chosen' : found.has(number) ? 'marked' : ''}">${line}</li>`;
    })}</ol>`;
  }

  protected updated(): void {
    if (this.scrolled || this.chosen === null || this.rows.length === 0) {
      return;
    }
    const row = this.querySelector(`#row-${this.chosen}`);
    const line = this.querySelector('.lines .chosen');
    if (row && (line || !this.lines)) {
      this.scrolled = this.lines !== null || this.sourceFailure !== null;
      row.classList.add('chosen');
      row.scrollIntoView({block: 'center'});
      line?.scrollIntoView({block: 'center'});
      this.querySelector('.beside')?.scrollIntoView({block: 'start'});
    }
  }
}

customElements.define('bl-document', DocumentPage);
