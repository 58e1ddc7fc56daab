import {html, nothing, type TemplateResult} from 'lit';
import type {CatalogEdition, CatalogItem, Review} from '../answer/model';
import {readAll} from '../answer/query';
import {ask} from '../answer/services';
import {empty, Page, reason} from '../frame/page';
import {go, link, parameters} from '../frame/route';
import {stateBadge} from '../show/badges';
import {reviewForm} from '../show/review';
import {state, t} from '../words/words';

const MOST = 500;

/** Catalog editions, their codes, and what waits for a decision. */
class Catalogs extends Page {
  private editions: CatalogEdition[] = [];
  private items: CatalogItem[] = [];
  private read = '';
  private reviews: Review[] | null = null;
  private reviewFailure = '';

  protected async load(): Promise<void> {
    if (this.editions.length === 0) {
      this.editions = await readAll<CatalogEdition>('/catalogs');
      await this.loadReviews();
    }
    const [kind, edition] = [parameters().get('kind'), parameters().get('edition')];
    const path = kind && edition ? `/catalogs/${encodeURIComponent(kind)}/${encodeURIComponent(edition)}` : '';
    if (path !== this.read) {
      this.items = path ? await readAll<CatalogItem>(path, 4000) : [];
      this.read = path;
    }
  }

  private async loadReviews(): Promise<void> {
    try {
      const answer = await (await ask('classify', '/api/v1/reviews?limit=200')).json();
      this.reviews = answer.items ?? answer;
    } catch (failure) {
      this.reviewFailure = reason(failure as Error);
    }
  }

  protected body(): TemplateResult {
    return html`<section class="panel">
        <h2>${t('review')} <small class="faint">${this.reviews?.length ?? ''}</small></h2>
        ${this.queue()}
      </section>
      <section class="panel">
        <h2>${t('editions')}</h2>
        ${
          this.editions.length === 0
            ? empty('nothing')
            : html`<div class="scroll" tabindex="0" role="region" aria-label=${t('editions')}>
                <table>
                  <thead>
                    <tr>
                      ${['catalog', 'editions', 'years', 'status'].map((it) => html`<th scope="col">${t(it)}</th>`)}
                      <th scope="col" class="number">${t('codes')}</th>
                      <th scope="col">${t('source')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${this.editions.map(
                      (it) =>
                        html`<tr>
                          <th scope="row">${state(it.kind)}</th>
                          <td><a href=${link('catalogs', {kind: it.kind, edition: it.edition})}>${it.edition}</a></td>
                          <td>${it.from || it.to ? `${it.from ?? ''}–${it.to ?? ''}` : t('all')}</td>
                          <td>
                            <span class="badge ${it.active ? 'good' : 'plain'}"
                              >${t(it.active ? 'active' : 'stored')}</span
                            >
                          </td>
                          <td class="number">${it.items}</td>
                          <td>${it.source ?? ''}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
        }
      </section>
      ${this.read === '' ? nothing : this.codes()}`;
  }

  private codes(): TemplateResult {
    const asked = parameters();
    const text = (asked.get('find') ?? '').trim();
    const found = this.items.filter((it) => it.code.startsWith(text) || it.name.includes(text));
    const search = (event: Event) =>
      go(
        link('catalogs', {
          kind: asked.get('kind'),
          edition: asked.get('edition'),
          find: (event.target as HTMLInputElement).value,
        }),
      );
    return html`<section class="panel">
      <h2>${state(asked.get('kind') ?? '')} <small class="faint">${asked.get('edition')} · ${found.length}</small></h2>
      <form class="controls" @submit=${(event: Event) => event.preventDefault()}>
        <label
          ><span>${t('find')}</span> <input type="search" .value=${text} placeholder=${t('findHint')} @change=${search}
        /></label>
      </form>
      ${
        found.length === 0
          ? empty('noRowFound', text)
          : html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('codes')}>
              <table>
                <thead>
                  <tr>
                    ${['code', 'name', 'years'].map((it) => html`<th scope="col">${t(it)}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${found.slice(0, MOST).map(
                    (it) =>
                      html`<tr>
                        <th scope="row"><code>${it.code}</code></th>
                        <td>${it.name}</td>
                        <td>${it.from ?? ''}–${it.to ?? ''}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${found.length > MOST ? html`<p class="hint">${t('tooManyRows', found.length - MOST)}</p>` : nothing}
    </section>`;
  }

  private queue(): TemplateResult {
    if (this.reviews === null) {
      return html`<p class="state">${t('noReview')}${this.reviewFailure}</p>`;
    }
    const says = (it: Review) => [
      it.catalogName ? t('catalogSays', it.catalogName) : null,
      it.alternatives?.length ? t('alternatives', it.alternatives.join('、')) : null,
    ];
    return this.reviews.length === 0
      ? empty('nothingToReview')
      : html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('review')}>
          <table>
            <thead>
              <tr>
                ${['kind', 'code', 'name', 'year', 'issue'].map((it) => html`<th scope="col">${t(it)}</th>`)}
                <th scope="col" class="number">${t('documents')}</th>
                <th scope="col">${t('candidates')}</th>
                <th scope="col">${t('decision')}</th>
              </tr>
            </thead>
            <tbody>
              ${this.reviews.map(
                (it) =>
                  html`<tr>
                    <td class="nowrap">${state(it.kind)}</td>
                    <th scope="row"><code>${it.code}</code></th>
                    <td class="text">${it.name}</td>
                    <td>${it.fiscalYear ?? '—'}</td>
                    <td class="text">
                      ${state(it.problem)} <small class="faint">${says(it).filter(Boolean).join(' · ')}</small>
                    </td>
                    <td class="number" title=${t('occurrences', it.places)}>${it.documents}</td>
                    <td class="text">
                      ${it.candidates.slice(0, 3).map((one) => html`<span class="candidate"><code>${one.code}</code> ${one.name}</span>`)}
                    </td>
                    <td>${it.decision ? stateBadge(it.decision) : reviewForm(it, this.redraw)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
  }
}

customElements.define('bl-catalogs', Catalogs);
