import {html, nothing, type TemplateResult} from 'lit';
import type {BudgetDocument, Items, ScorecardLine, View, ViewCell, Violation} from '../answer/model';
import {read, readAll} from '../answer/query';
import {bars} from '../charts/bars';
import type {Chart} from '../charts/chart';
import '../charts/chart';
import {empty, Page} from '../frame/page';
import {link, parameters} from '../frame/route';
import {bar} from '../show/bar';
import {byCause, inOrder} from '../show/causes';
import {openRows} from '../show/dialog';
import {documentTable} from '../show/documents';
import {finding} from '../show/finding';
import {exact, percent, rounded} from '../words/figures';
import {localized} from '../words/language';
import {state, t} from '../words/words';

const LARGEST = 8;

/** One department: how it does, what it published, where its money goes. */
class Department extends Page {
  private card: ScorecardLine | null = null;
  private documents: BudgetDocument[] = [];
  private violations: Violation[] = [];
  private classes: View | null = null;
  private economic: View | null = null;

  private name(): string {
    return parameters().get('name') ?? '';
  }

  protected async load(): Promise<void> {
    const who = `department=${encodeURIComponent(this.name())}`;
    const [cards, documents, violations, classes, economic] = await Promise.all([
      read<Items<ScorecardLine>>(`/scorecards?${who}`),
      readAll<BudgetDocument>(`/documents?${who}`),
      readAll<Violation>(`/violations?sort=-difference&${who}`),
      read<View>(`/views/functional-classes?${who}`),
      read<View>(`/views/department-economic?${who}`),
    ]);
    this.card = cards.items[0] ?? null;
    [this.documents, this.classes, this.economic] = [documents, classes, economic];
    this.violations = inOrder(
      violations.filter((it) => it.status !== 'RESOLVED'),
      'severity',
    );
  }

  protected body(): TemplateResult {
    const name = this.name();
    return html`<section class="panel">
        <h2>${name} <small class="faint">${this.card?.districtName ?? ''}</small></h2>
        ${this.card === null ? empty('nothing') : this.figures(this.card)}
        <p class="actions">
          <a href=${link('compare', {department: [name]})}>${t('compare')} ›</a>
          <a href=${link('projects', {department: name})}>${t('projects')} ›</a>
          <a href=${link('violations', {department: name})}>${t('violations')} ›</a>
        </p>
      </section>
      <section class="panel">
        <h2>${t('documents')}</h2>
        ${this.documents.length === 0 ? empty('noDocuments') : documentTable(this.documents)}
      </section>
      ${
        this.classes?.columns.length
          ? html`<section class="panel">
              <h2>${localized(this.classes.title)} <small class="faint">${t('wan')}</small></h2>
              <bl-chart class="short"></bl-chart>
            </section>`
          : nothing
      }
      ${
        this.economic?.columns.length
          ? html`<section class="panel">
              <h2>${localized(this.economic.title)}</h2>
              ${this.largest(this.economic)}
            </section>`
          : nothing
      }
      <section class="panel">
        <h2>${t('violations')} <small class="faint">${this.violations.length}</small></h2>
        ${
          this.violations.length === 0
            ? empty('noViolations')
            : html`<ol class="findings">
                ${byCause(this.violations).map(({root, following}) => finding(root, {following}))}
              </ol>`
        }
      </section>`;
  }

  private figures({scorecard, facts, formula}: ScorecardLine): TemplateResult {
    const part = (word: string, value: number | null, of: string) =>
      html`<div>
        <dt>${t(word)}</dt>
        <dd>${value === null ? '—' : percent(value)} <small class="faint">${of}</small>${bar(value)}</dd>
      </div>`;
    return html`<dl class="sides">
        <div>
          <dt>${t('score')}</dt>
          <dd class="large">${scorecard.score?.toFixed(1) ?? '—'}</dd>
        </div>
        ${part('completeness', scorecard.completeness, `${facts.presentTables} / ${facts.expectedTables}`)}
        ${part('parity', scorecard.parity, `${facts.soundTables} / ${facts.soundTables + facts.brokenTables}`)}
        ${part('coverage', scorecard.coverage, `${facts.judgedRules} / ${facts.rules}`)}
        ${part('soundness', scorecard.soundness, `${facts.errors} ${state('ERROR')} · ${facts.warnings} ${state('WARNING')}`)}
      </dl>
      <details>
        <summary>${t('formula')}</summary>
        <p class="hint">${localized(formula)}</p>
      </details>`;
  }

  /** The largest shares of each document, so that years and sizes can be compared. */
  private largest(view: View): TemplateResult {
    const name = this.name();
    return html`<div class="two">
      ${view.columns.map((column, i) => {
        const rows = view.rows.flatMap((row) => (row.cells[i] ? [{row, cell: row.cells[i] as ViewCell}] : []));
        rows.sort((a, b) => b.cell.fen - a.cell.fen);
        return html`<div class="scroll" tabindex="0" role="region" aria-label=${column.tableTitle ?? ''}>
          <table>
            <caption>
              ${column.fiscalYear} · ${column.tableTitle} · ${t('wan')}
            </caption>
            <tbody>
              ${rows.slice(0, LARGEST).map(
                ({row, cell}) =>
                  html`<tr>
                    <th scope="row">
                      <a href=${link('compare', {view: view.view, row: row.key})} title=${t('showRank')}
                        ><code>${row.key}</code> ${row.name ?? ''}</a
                      >
                    </th>
                    <td class="number">
                      <button
                        type="button"
                        class="figure"
                        title="${exact(cell.fen)} · ${t('rowsOf', cell.rows)}"
                        @click=${() => openRows(cell.href, `${name} — ${row.key} ${row.name ?? ''}`)}
                      >
                        ${rounded(cell.fen)}
                      </button>
                    </td>
                    <td class="number">${percent(cell.share)}${bar(cell.share)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
      })}
    </div>`;
  }

  protected updated(): void {
    const classes = this.classes;
    if (classes) {
      this.querySelector<Chart>('bl-chart')?.show(bars(classes, this.clientWidth < 600), (key) => {
        const [column, row] = key.split('|');
        const found = classes.rows.find((it) => it.key === row);
        const cell = found?.cells[Number(column)];
        if (found && cell) {
          void openRows(cell.href, `${this.name()} — ${found.key} ${found.name ?? ''}`);
        }
      });
    }
  }
}

customElements.define('bl-department', Department);
