import {html, type TemplateResult} from 'lit';
import {fetchOf, read, readAll} from './api';
import {empty, Page} from './page';
import {t} from './words';

/** Catalog editions, their codes, and what waits for a decision. */
class Catalogs extends Page {
  private editions: any[] = [];
  private items: any[] = [];
  private chosen = '';
  private reviews: any[] | null = null;
  private reviewFailure = '';

  protected async load(): Promise<void> {
    this.editions = await readAll('/catalogs');
    try {
      const answer = await (await fetchOf('classify', '/api/v1/reviews')).json();
      this.reviews = answer.items ?? answer;
    } catch (failure) {
      this.reviewFailure = (failure as Error).message;
    }
  }

  private async open(kind: string, edition: string): Promise<void> {
    this.chosen = `${kind}/${edition}`;
    this.items = (await read(`/catalogs/${kind}/${edition}?limit=1000`)).items;
    this.requestUpdate();
  }

  protected body(): TemplateResult {
    return html`<section><h2>${t('editions')}</h2>${this.editions.length === 0 ? empty('nothing') : html`<div class="scroll" tabindex="0"><table>
        <thead><tr>${['catalogs', 'editions', 'years', 'status', 'codes', 'source'].map((it) => html`<th scope="col">${t(it)}</th>`)}</tr></thead>
        <tbody>${this.editions.map((it) => html`<tr><td>${it.kind}</td><td><button type="button" @click=${() => this.open(it.kind, it.edition)}>${it.edition}</button></td>
          <td>${it.from ?? ''}–${it.to ?? ''}</td><td><span class="badge ${it.active ? 'good' : 'plain'}">${t(it.active ? 'active' : 'stored')}</span></td><td class="number">${it.items}</td><td>${it.source ?? ''}</td></tr>`)}</tbody></table></div>`}</section>
      ${this.chosen === '' ? '' : html`<section><h2>${this.chosen}</h2><div class="scroll tall" tabindex="0"><table><thead><tr>${['code', 'name', 'years'].map((it) => html`<th scope="col">${t(it)}</th>`)}</tr></thead>
        <tbody>${this.items.map((it) => html`<tr><td><code>${it.code}</code></td><td>${it.name}</td><td>${it.from ?? ''}–${it.to ?? ''}</td></tr>`)}</tbody></table></div></section>`}
      <section><h2>${t('review')}</h2>${this.reviews === null ? html`<p class="state">${t('noReview')}${this.reviewFailure}</p>`
        : this.reviews.length === 0 ? empty('nothing') : html`<div class="scroll" tabindex="0"><table><tbody>${this.reviews.map((it) => html`<tr>
          <td>${it.kind}</td><td><code>${it.code ?? ''}</code></td><td>${it.name ?? it.printed ?? ''}</td><td>${it.status ?? ''}</td><td class="number">${it.count ?? it.occurrences ?? ''}</td>
          <td>${(it.candidates ?? []).map((one: any) => `${one.code} ${one.name}`).join('、')}</td></tr>`)}</tbody></table></div>`}</section>`;
  }
}

customElements.define('bl-catalogs', Catalogs);
