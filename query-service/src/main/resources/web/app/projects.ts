import {html, nothing, type TemplateResult} from 'lit';
import {read} from './api';
import {empty, link, Page, parameters} from './page';
import {place, rounded, t} from './words';

const SHOWN = 60;

/** Projects of all departments, and those that are alike. */
class Projects extends Page {
  private name = parameters().get('name') ?? '';
  private readonly department = parameters().get('department');
  private items: any[] = [];
  private next: string | null = null;

  protected async load(): Promise<void> {
    const who = this.department ? `&department=${encodeURIComponent(this.department)}` : '';
    const page = await read(this.name ? `/projects/similar?limit=200&name=${encodeURIComponent(this.name)}${who}` : `/projects?sort=-amount&limit=${SHOWN}${who}`);
    [this.items, this.next] = [page.items, page.next];
  }

  private find(event: Event): void {
    event.preventDefault();
    this.name = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim();
    history.replaceState(null, '', link('projects', {name: this.name, department: this.department}));
    void this.reload();
  }

  protected body(): TemplateResult {
    const amount = (fen: number | null) => html`<td class="number">${fen === null ? '—' : rounded(fen)}</td>`;
    const query = this.name ? `projects/similar?name=${encodeURIComponent(this.name)}` : 'projects?sort=-amount';
    return html`<section><h2>${t('projects')} ${this.department ?? ''}</h2>
      <form class="controls" @submit=${(event: Event) => this.find(event)}><label><span>${t('search')}</span> <input name="name" class="wide" value=${this.name} placeholder=${t('searchHint')}></label>
        <button>${t('search')}</button><span class="download">${t('download')}: ${['xlsx', 'csv'].map((it) => html`<a href="/api/v1/${query}&format=${it}" download>${it.toUpperCase()}</a> `)}</span></form>
      ${this.items.length === 0 ? empty('nothing') : html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('department')}</th>
          ${['budget', 'executed', 'score', ...(this.name ? ['similarity'] : [])].map((it) => html`<th scope="col" class="number">${t(it)}</th>`)}</tr></thead>
        <tbody>${this.items.map((it) => html`<tr><th scope="row">${this.details(it)}</th><td>${it.publisher} <small class="faint">${it.fiscalYear ?? ''}</small></td>
          ${amount(it.total ?? it.adjusted)}${amount(it.executed)}<td class="number">${it.totalScore ?? '—'}</td>${this.name ? html`<td class="number">${it.similarity}</td>` : nothing}</tr>`)}</tbody></table></div>`}
      ${this.next ? html`<p class="hint">${this.items.length} +</p>` : nothing}</section>`;
  }

  private details(it: any): TemplateResult {
    return html`<details><summary>${it.name ?? it.code ?? '—'}</summary>
      ${it.goal ? html`<p class="hint"><strong>${t('goal')}:</strong> ${it.goal}</p>` : nothing}
      ${it.indicators.length === 0 ? nothing : html`<ul>${it.indicators.map((one: any) => html`<li>${[one.level1, one.level2, one.level3].filter(Boolean).join(' › ')}
        <strong>${one.nature ?? ''} ${one.value ?? ''} ${one.unit ?? ''}</strong> ${one.actual ? `→ ${one.actual}` : ''} ${one.score ? `(${one.score} / ${one.points})` : ''}</li>`)}</ul>`}
      <p class="hint"><a href=${link('document', {id: it.document, table: it.table})}>${it.source ? place(it.source) : t('source')}</a></p></details>`;
  }
}

customElements.define('bl-projects', Projects);
