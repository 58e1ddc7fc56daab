import {html, type TemplateResult} from 'lit';
import {read, readAll} from './api';
import {bars, type Chart} from './charts';
import {byCause, finding} from './finding';
import {empty, link, Page, parameters} from './page';
import {localized, percent, rounded, t} from './words';

/** One department: how it does, what it published, where its money goes. */
class Department extends Page {
  private readonly name = parameters().get('name') ?? '';
  private card: any = null;
  private documents: any[] = [];
  private violations: any[] = [];
  private classes: any = null;
  private economic: any = null;

  protected async load(): Promise<void> {
    const who = `department=${encodeURIComponent(this.name)}`;
    const [cards, documents, violations, classes, economic] = await Promise.all([
      read(`/scorecards?${who}`), readAll(`/documents?${who}`), readAll(`/violations?sort=-materiality&${who}`),
      read(`/views/functional-classes?${who}`), read(`/views/department-economic?${who}`)]);
    this.card = cards.items[0] ?? null;
    [this.documents, this.violations, this.classes, this.economic] = [documents, violations.filter((it) => it.status !== 'RESOLVED'), classes, economic];
  }

  protected body(): TemplateResult {
    return html`<section><h2>${this.name}</h2>${this.card === null ? empty('nothing') : this.figures()}
        <p class="more"><a href=${link('compare', {department: this.name})}>${t('compare')}</a> <a href=${link('projects', {department: this.name})}>${t('projects')}</a></p></section>
      <section><h2>${t('function')}</h2>${this.classes.columns.length === 0 ? empty('nothing') : html`<bl-chart id="classes"></bl-chart>`}</section>
      <section><h2>${t('departmentCode')}</h2>${this.largest()}</section>
      <section><h2>${t('documents')}</h2>${documentTable(this.documents)}</section>
      <section><h2>${t('violations')} (${this.violations.length})</h2>${this.violations.length === 0 ? empty('noViolations')
        : html`<ol class="cards">${byCause(this.violations).map(({root, following}) => finding(root, following))}</ol>`}</section>`;
  }

  private figures(): TemplateResult {
    const {scorecard, facts, formula} = this.card;
    const part = (word: string, value: number | null, of: string) => html`<div><dt>${t(word)}</dt><dd>${value === null ? '—' : percent(value)} <small class="faint">${of}</small></dd></div>`;
    return html`<dl class="sides"><div><dt>${t('score')}</dt><dd class="large">${scorecard.score ?? '—'}</dd></div>
      ${part('completeness', scorecard.completeness, `${facts.presentTables} / ${facts.expectedTables}`)}
      ${part('parity', scorecard.parity, `${facts.soundTables} / ${facts.soundTables + facts.brokenTables}`)}
      ${part('coverage', scorecard.coverage, `${facts.judgedRules} / ${facts.rules}`)}
      ${part('soundness', scorecard.soundness, `${facts.errors} ${t('ERROR')} · ${facts.warnings} ${t('WARNING')}`)}</dl>
      <details><summary>${t('formula')}</summary><p class="hint">${localized(formula)}</p></details>`;
  }

  /** The largest shares of each document, so that years and sizes can be compared. */
  private largest(): TemplateResult {
    return html`<div class="two">${this.economic.columns.map((column: any, i: number) => html`<table><caption>${column.fiscalYear} · ${column.tableTitle}</caption><tbody>
      ${this.economic.rows.filter((row: any) => row.cells[i]).sort((a: any, b: any) => b.cells[i].fen - a.cells[i].fen).slice(0, 8).map((row: any) => html`<tr>
        <th scope="row"><code>${row.key}</code> ${row.name ?? ''}</th><td class="number">${rounded(row.cells[i].fen)}<span class="share">${percent(row.cells[i].share)}</span></td></tr>`)}</tbody></table>`)}</div>`;
  }

  protected updated(): void {
    this.querySelector<Chart>('#classes')?.show(bars(this.classes), () => {});
  }
}

export function documentTable(documents: any[]): TemplateResult {
  return documents.length === 0 ? empty('noDocuments') : html`<div class="scroll" tabindex="0"><table>
    <thead><tr>${['department', 'year', 'file', 'status', 'counts', 'notes'].map((it) => html`<th scope="col">${t(it)}</th>`)}</tr></thead>
    <tbody>${documents.map((it) => html`<tr><td>${it.department ?? t('unknownDepartment')}</td><td>${it.fiscalYear ?? '—'} <small class="faint">${it.kind ? t(it.kind) : ''} ${t('revision', it.revision)}</small></td>
      <td><a href=${link('document', {id: it.id})}>${it.file}</a></td><td>${t(it.status)}</td><td class="number">${it.counts.tables} / ${it.counts.detailRows}</td><td class="number">${it.problems.length || '—'}</td></tr>`)}</tbody></table></div>`;
}

customElements.define('bl-department', Department);
