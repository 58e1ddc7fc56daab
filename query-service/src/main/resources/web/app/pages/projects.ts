import {html, nothing, type TemplateResult} from 'lit';
import type {Indicator, Items, Project} from '../answer/model';
import {read} from '../answer/query';
import {empty, Page} from '../frame/page';
import {go, link, parameters} from '../frame/route';
import {downloads} from '../show/downloads';
import {exact, rounded} from '../words/figures';
import {place} from '../words/place';
import {t} from '../words/words';

const SHOWN = 60;
const SIMILAR = 200;
/** What several departments buy. */
const EXAMPLES = ['政务云', '互联网接入', '网络安全', '系统运维', '等级保护', '法律顾问'];

/** Projects of all departments, and those that are alike. */
class Projects extends Page {
  private items: Project[] = [];
  private hasMore = false;

  private path(limit: number): string {
    const asked = parameters();
    const [name, department] = [asked.get('name'), asked.get('department')];
    const query = new URLSearchParams(name ? {name} : {sort: '-amount'});
    query.set('limit', String(limit));
    if (department) {
      query.set('department', department);
    }
    return `/projects${name ? '/similar' : ''}?${query}`;
  }

  protected async load(): Promise<void> {
    const page = await read<Items<Project>>(this.path(parameters().get('name') ? SIMILAR : SHOWN));
    this.items = page.items;
    this.hasMore = Boolean(page.next);
  }

  private find(event: SubmitEvent): void {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim();
    go(link('projects', {name, department: parameters().get('department')}));
  }

  protected body(): TemplateResult {
    const asked = parameters();
    const [name, department] = [asked.get('name') ?? '', asked.get('department')];
    return html`<section class="panel">
      <h2>
        ${name ? t('similarTo', name) : t('allProjects')}
        ${department ? html`<small class="faint">${department}</small>` : nothing}
      </h2>
      <form class="controls" @submit=${(event: SubmitEvent) => this.find(event)}>
        <label
          ><span>${t('searchProjects')}</span>
          <input name="name" type="search" class="wide" .value=${name} placeholder=${t('searchProjectsHint')}
        /></label>
        <button>${t('findButton')}</button>
        <span class="chips"
          >${EXAMPLES.map((it) => html`<a href=${link('projects', {name: it, department})} aria-current=${it === name ? 'true' : nothing}>${it}</a>`)}</span
        >
        ${asked.size ? html`<a href=${link('projects')}>${t('clear')}</a>` : nothing}
        <span class="download"
          >${downloads(`/api/v1${this.path(SIMILAR).replace(/&limit=\d+/, '')}`, ['xlsx', 'csv'])}</span
        >
      </form>
      ${this.items.length === 0 ? empty('nothing') : this.table(name !== '')}
      ${this.hasMore ? html`<p class="hint">${t('shownOf', this.items.length)}</p>` : nothing}
    </section>`;
  }

  private table(isSearch: boolean): TemplateResult {
    const amount = (it: Project, fen: number | null) =>
      html`<td class="number" title=${fen === null ? nothing : exact(fen)}>
        ${
          fen === null
            ? html`<span class="none">—</span>`
            : html`<a class="figure" href=${this.source(it)}>${rounded(fen)}</a>`
        }
      </td>`;
    return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('projects')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('name')}</th>
            <th scope="col">${t('department')}</th>
            <th scope="col">${t('year')}</th>
            ${['budget', 'executed'].map((it) => html`<th scope="col" class="number">${t(it)} (${t('wan')})</th>`)}
            <th scope="col" class="number">${t('score')}</th>
            ${isSearch ? html`<th scope="col" class="number">${t('similarity')}</th>` : nothing}
            <th scope="col">${t('source')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.items.map(
            (it) =>
              html`<tr>
                <th scope="row">${this.details(it)}</th>
                <td class="who">${it.publisher}</td>
                <td>${it.fiscalYear ?? '—'}</td>
                ${amount(it, it.total ?? it.adjusted)}${amount(it, it.executed)}
                <td class="number">${it.totalScore ?? html`<span class="none">—</span>`}</td>
                ${isSearch ? html`<td class="number">${it.similarity === null ? '' : `${Math.round(it.similarity * 100)} %`}</td>` : nothing}
                <td class="nowrap"><a href=${this.source(it)}>${place(it.source) || t('source')}</a></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private source(it: Project): string {
    return link('document', {id: it.document, table: it.table, line: it.source?.lines?.[0]});
  }

  private details(it: Project): TemplateResult {
    const paragraph = (word: string, text: string | null) =>
      text ? html`<p class="hint"><strong>${t(word)}:</strong> ${text}</p>` : nothing;
    return html`<details class="project">
      <summary>
        ${it.name ?? it.code ?? '—'}
        ${it.indicators.length ? html`<small class="faint">${it.indicators.length} ${t('indicators')}</small>` : nothing}
      </summary>
      ${paragraph('unit', it.unit)}${paragraph('goal', it.goal)}${paragraph('result', it.result)}
      ${it.indicators.length === 0 ? nothing : this.indicators(it.indicators)}
    </details>`;
  }

  private indicators(indicators: Indicator[]): TemplateResult {
    const isEvaluated = indicators.some((it) => it.actual !== null || it.score !== null);
    return html`<table class="indicators">
      <thead>
        <tr>
          <th scope="col">${t('indicator')}</th>
          <th scope="col">${t('target')}</th>
          ${
            isEvaluated
              ? html`<th scope="col">${t('actual')}</th>
                  <th scope="col" class="number">${t('score')}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${indicators.map(
          (it) =>
            html`<tr>
              <td>${[it.level1, it.level2, it.level3].filter(Boolean).join(' › ')}</td>
              <td>${[it.nature, it.value, it.unit].filter(Boolean).join(' ')}</td>
              ${
                isEvaluated
                  ? html`<td>
                        ${it.actual ?? '—'}${it.reason ? html` <small class="faint">${it.reason}</small>` : nothing}
                      </td>
                      <td class="number">${it.score ?? '—'} / ${it.points ?? '—'}</td>`
                  : nothing
              }
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

customElements.define('bl-projects', Projects);
