import {html, nothing, type TemplateResult} from 'lit';
import type {BudgetDocument, BudgetRow, BudgetTable, Violation} from '../answer/model';
import {read, readAll} from '../answer/query';
import {address} from '../answer/services';
import {empty, Page} from '../frame/page';
import {go, link, parameters} from '../frame/route';
import {parityName, stateBadge, tableBadge} from '../show/badges';
import {byCause, inOrder} from '../show/causes';
import {downloads} from '../show/downloads';
import {finding} from '../show/finding';
import {codesChosen, marksOf, rowAt} from '../show/marks';
import {type Marks, rowTable} from '../show/rows';
import {isBlank, tableOf} from '../show/where';
import {linesOf, sourceLines} from '../source/lines';
import {type Original, Originals} from '../source/original';
import '../source/pdf';
import type {Mark, PdfPage} from '../source/pdf';
import {cellsOf, sheetLines} from '../source/sheet';
import {localized} from '../words/language';
import {place} from '../words/place';
import {state, t} from '../words/words';

const MOST_ROWS = 3000;

/** In which unit the amounts of a table are shown, and that it is not the printed one. */
const unitOf = (table: BudgetTable): string =>
  table.unit === null ? '' : table.unit === t('wan') ? t('wan') : t('printedIn', table.unit);

/** A document: its source beside its tables, the cells of findings marked in both. */
class DocumentPage extends Page {
  private document: BudgetDocument | null = null;
  private tables: BudgetTable[] = [];
  private violations: Violation[] = [];
  private rows: BudgetRow[] = [];
  private read = '';
  private originals: Originals | null = null;
  private original: Original | null = null;
  private originalAddress = '';
  private scrolledTo = '';

  protected async load(): Promise<void> {
    const id = parameters().get('id') ?? '';
    if (id !== this.document?.id) {
      const base = `/documents/${encodeURIComponent(id)}`;
      [this.document, this.tables, this.violations] = await Promise.all([
        read<BudgetDocument>(base),
        readAll<BudgetTable>(`${base}/tables`),
        readAll<Violation>(`${base}/violations?sort=-difference`),
      ]);
      this.violations = inOrder(
        this.violations.filter((it) => it.status !== 'RESOLVED'),
        'severity',
      );
      [this.originals, this.original, this.read] = [new Originals(this.document), null, ''];
      void address('ingest').then((it) => {
        this.originalAddress = `${it}/api/v1/documents/${id}/original`;
      });
    }
    const path = `/documents/${encodeURIComponent(id)}/rows?tableIndex=${this.table()}`;
    if (path !== this.read) {
      this.rows = await readAll<BudgetRow>(path, MOST_ROWS);
      this.read = path;
      void this.loadOriginal();
    }
  }

  /** The table the address asks for, or that of its finding, or the first with amounts, or with rows. */
  private table(): number {
    const asked = parameters().get('table');
    const finding = this.finding();
    return asked !== null
      ? Number(asked)
      : ((finding ? tableOf(finding) : undefined) ??
          this.tables.find((it) => it.rows > 0 && it.parity !== 'EMPTY')?.index ??
          this.tables.find((it) => it.rows > 0)?.index ??
          0);
  }

  private finding(): Violation | undefined {
    const asked = parameters().get('finding');
    return asked ? this.violations.find((it) => it.id === asked) : undefined;
  }

  private chosen(): number | null {
    const asked = parameters();
    return asked.has('row') ? Number(asked.get('row')) : rowAt(this.rows, asked);
  }

  /** Whether the address asks for some cells and not only for a table. */
  private isPointedAt(): boolean {
    return this.finding() !== undefined || codesChosen(this.rows, parameters()) !== null;
  }

  /** Cells of findings, or of the one that is looked at; and rows a number is made of. */
  private marks(): Marks {
    const finding = this.finding();
    const filtered = codesChosen(this.rows, parameters());
    return filtered ?? marksOf(finding ? [finding] : this.violations, this.document!.id);
  }

  /** The original is kept by ingest alone; without it the parsed tables are shown by themselves. */
  private async loadOriginal(): Promise<void> {
    const rows = this.rows;
    const original = await this.originals!.beside(rows);
    if (rows === this.rows) {
      this.original = original;
      this.requestUpdate();
    }
  }

  protected body(): TemplateResult {
    const it = this.document!;
    const finding = this.finding();
    const about = [it.fiscalYear, it.kind ? state(it.kind) : null, it.revision > 1 ? t('revision', it.revision) : null];
    return html`<section class="panel">
        <h2>
          ${it.department ? html`<a href=${link('department', {name: it.department})}>${it.department}</a>` : it.file}
          <small class="faint">${about.filter(Boolean).join(' · ')}</small>
        </h2>
        <p class="hint">
          ${it.file}
          ${it.status === 'MATERIALIZED' ? nothing : stateBadge(it.status, it.status === 'REJECTED' ? 'bad' : 'plain')}
          ${this.originalAddress ? html`· <a href=${this.originalAddress}>${t('original')}</a>` : nothing} ·
          ${downloads(`/api/v1/documents/${it.id}/rows`, ['xlsx', 'csv', 'jsonl', 'package'])}
        </p>
        ${
          it.problems.length === 0
            ? nothing
            : html`<details>
                <summary>${t('notes')} (${it.problems.length})</summary>
                <ul class="notes">
                  ${it.problems.map(
                    (problem) =>
                      html`<li>
                        ${stateBadge(problem.level, problem.level === 'INFO' ? 'plain' : 'warn')}
                        ${localized(problem.message)} <small class="faint">${place(problem.source)}</small>
                      </li>`,
                  )}
                </ul>
              </details>`
        }
      </section>
      ${finding ? this.looking(finding) : nothing}
      <div
        class="beside ${this.original?.kind === 'pages' ? 'paged' : ''} ${codesChosen(this.rows, parameters()) ? 'quiet' : ''}"
      >
        <section class="panel">
          <h2>${t('source')} <small class="faint">${[it.department ?? it.file, it.fiscalYear].filter(Boolean).join(' · ')}</small></h2>
          ${this.source()}
        </section>
        <section class="panel">
          <h2>${t('tables')} ${this.chooser()}</h2>
          ${this.rows.length === 0 ? empty('emptyTable') : rowTable(this.rows, {marks: this.marks(), chosen: this.chosen(), onChoose: (row) => this.choose(row)})}
        </section>
      </div>
      <section class="panel">
        <h2>${t('violations')} <small class="faint">${this.violations.length}</small></h2>
        ${
          this.violations.length === 0
            ? empty('noViolations')
            : html`<ol class="findings">
                ${byCause(this.violations).map(({root, following}) => this.show(root, following))}
              </ol>`
        }
      </section>`;
  }

  private show(root: Violation, following: Violation[] = []): TemplateResult {
    return finding(root, {following, here: true});
  }

  /** The finding whose cells are marked, above them. */
  private looking(it: Violation): TemplateResult {
    return html`<section class="panel looking">
      <p class="hint">
        ${t('oneFinding')} ·
        <a href=${link('document', {id: this.document!.id, table: this.table()})}>${t('showAllMarks')}</a>
      </p>
      ${this.unmarked(it)}
      <ol class="findings">
        ${finding(it, {here: true})}
      </ol>
    </section>`;
  }

  /** What cannot be marked, because it is not printed. */
  private unmarked(it: Violation): TemplateResult | typeof nothing {
    const cells = it.left.contributions.length + it.right.contributions.length;
    const blank = [it.left, it.right].filter(isBlank);
    const table = it.subject.table;
    if (cells === 0) {
      return html`<p class="unmarked">${table ? t('aboutTable', table.title) : t('noSuchTable')}</p>`;
    }
    return blank.length === 0
      ? nothing
      : html`<p class="unmarked">
          ${blank.map((side) => t('sideNotPrinted', [localized(side.label), it.subject.line].filter(Boolean).join(' · ')))}
          ${table && table.index !== this.table() ? html`<a href=${link('document', {id: this.document!.id, table: table.index, finding: it.id})}>${t('openTable', table.title)}</a>` : nothing}
        </p>`;
  }

  private choose(row: BudgetRow): void {
    go(
      link('document', {
        id: this.document!.id,
        table: row.table.index,
        row: row.sequence,
        finding: parameters().get('finding'),
      }),
    );
  }

  private chooser(): TemplateResult {
    const current = this.tables.find((it) => it.index === this.table());
    const touched = new Set(
      this.violations
        .flatMap((it) => [...it.left.contributions, ...it.right.contributions])
        .filter((it) => it.document === this.document!.id)
        .map((it) => it.table.index),
    );
    return html`<select
        aria-label=${t('chooseTable')}
        @change=${(event: Event) => go(link('document', {id: this.document!.id, table: (event.target as HTMLSelectElement).value}))}
      >
        ${this.tables.map((it) => html`<option value=${it.index} ?selected=${it.index === current?.index}>${it.index + 1}. ${it.title} · ${it.rows} ${t('rows')} · ${state(parityName(it))}${touched.has(it.index) ? ' ●' : ''}</option>`)}
      </select>
      ${current ? html`${tableBadge(current)} <small class="faint">${unitOf(current)}</small>` : nothing}`;
  }

  private source(): TemplateResult {
    const original = this.original;
    const marks = this.marks();
    const marked = this.rows.filter((it) => marks.has(it.sequence));
    const chosen = this.rows.filter((it) => it.sequence === this.chosen());
    switch (original?.kind) {
      case undefined:
        return empty('loading');
      case 'failure':
        return html`<p class="state">${t('noSource')}${original!.reason}</p>`;
      case 'pages':
        return html`<bl-pdf></bl-pdf>`;
      case 'text':
        return sourceLines(original!.lines, this.rows, linesOf(marked), linesOf(chosen));
      case 'sheet':
        return sheetLines(original!.lines, cellsOf(marked), cellsOf(chosen));
    }
  }

  protected updated(): void {
    if (!this.document || this.rows.length === 0) {
      return;
    }
    const marks = this.marks();
    const chosen = this.chosen();
    const first =
      chosen ?? (this.isPointedAt() ? (this.rows.find((it) => marks.has(it.sequence))?.sequence ?? null) : null);
    if (this.original?.kind === 'pages') {
      const at = this.rows.find((it) => it.sequence === (first ?? this.rows[0].sequence)) ?? this.rows[0];
      const pieces = this.rows
        .filter((it) => it.sequence === chosen || marks.has(it.sequence))
        .flatMap((it) =>
          [it.row.source, ...(it.row.source.more ?? [])].flatMap(({page, box}): Mark[] =>
            page && box ? [{page, box, chosen: it.sequence === chosen}] : [],
          ),
        );
      void this.querySelector<PdfPage>('bl-pdf')
        ?.show(this.original.bytes, at.row.source.page ?? 1, pieces)
        .catch((failure: Error) => {
          this.original = {kind: 'failure', reason: failure.message};
          this.requestUpdate();
        });
    }
    this.bringIntoView(first);
  }

  /** Brings the row and its line into view inside their boxes, once for each address. */
  private bringIntoView(sequence: number | null): void {
    const wanted = `${location.hash} ${this.original !== null}`;
    if (sequence === null || wanted === this.scrolledTo) {
      return;
    }
    this.scrolledTo = wanted;
    for (const it of [
      this.querySelector<HTMLElement>(`#row-${sequence}`),
      this.querySelector<HTMLElement>('.source-lines .chosen') ??
        this.querySelector<HTMLElement>('.source-lines .marked'),
    ]) {
      const box = it?.closest<HTMLElement>('.scroll');
      if (it && box) {
        box.scrollTop += it.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
      }
    }
    this.bringMarkedCellIntoView(sequence);
    // A line that was chosen among a finding's cells may lie below a long list of them.
    const wantsRow = parameters().has('row') || parameters().has('line');
    this.querySelector(wantsRow ? '.beside' : '.looking, .beside')?.scrollIntoView({block: 'start'});
  }

  /** A table may be wider than its box: its marked column must not lie beside it. */
  private bringMarkedCellIntoView(sequence: number): void {
    const cell = this.querySelector<HTMLElement>(`#row-${sequence} td.marked`);
    const box = cell?.closest<HTMLElement>('.scroll');
    if (cell && box) {
      const beyond = cell.getBoundingClientRect().right - box.getBoundingClientRect().right;
      box.scrollLeft += Math.max(0, Math.ceil(beyond) + 2);
    }
  }
}

customElements.define('bl-document', DocumentPage);
