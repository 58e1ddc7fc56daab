import {html, nothing, type TemplateResult} from 'lit';
import type {BudgetDocument, District} from '../answer/model';
import {readAll} from '../answer/query';
import {follow} from '../answer/stream';
import {Page} from '../frame/page';
import {go, link, parameters} from '../frame/route';
import {liveSign} from '../show/badges';
import {documentTable} from '../show/documents';
import {state, t} from '../words/words';

const FILTERS = ['district', 'fiscalYear', 'kind', 'status'];

/** All documents, as they move through the pipeline. */
class Documents extends Page {
  private readonly known = new Map<string, BudgetDocument>();
  private districts: District[] = [];
  private isLive = false;

  protected begin(): void {
    this.atEnd(
      follow<BudgetDocument>('/documents/stream', {
        event: 'document',
        onEvent: (it) => {
          this.known.set(it.id, {...this.known.get(it.id), ...it});
          this.requestUpdate();
        },
        onState: (live) => {
          this.isLive = live;
          this.requestUpdate();
        },
      }),
    );
  }

  protected async load(): Promise<void> {
    const [documents, districts] = await Promise.all([
      readAll<BudgetDocument>('/documents'),
      readAll<District>('/districts'),
    ]);
    documents.forEach((it) => this.known.set(it.id, it));
    this.districts = districts;
  }

  addressChanged(): void {
    this.requestUpdate(); // all are here already
  }

  private choose(event: Event): void {
    const form = new FormData((event.target as HTMLElement).closest('form')!);
    go(link('documents', Object.fromEntries(FILTERS.map((it) => [it, String(form.get(it) ?? '')]))));
  }

  protected body(): TemplateResult {
    const wanted = parameters();
    const all = [...this.known.values()];
    const shown = all.filter((it) =>
      FILTERS.every((name) => !wanted.get(name) || String(it[name as keyof BudgetDocument]) === wanted.get(name)),
    );
    const values = (name: keyof BudgetDocument) =>
      [...new Set(all.map((it) => it[name]).filter((it) => it !== null))].map(String).sort();
    const districtName = (code: string) => this.districts.find((it) => it.district === code)?.districtName ?? code;
    const select = (name: keyof BudgetDocument & string, word: string, text: (it: string) => string) =>
      html`<label
        ><span>${t(word)}</span>
        <select name=${name}>
          <option value="">${t('all')}</option>
          ${values(name).map((it) => html`<option value=${it} ?selected=${wanted.get(name) === it}>${text(it)}</option>`)}
        </select></label
      >`;
    return html`<section class="panel">
      <h2>
        ${t('documents')} ${liveSign(this.isLive)}
        <span class="aside"
          ><a href=${link('letters')}>${t('letters')} ›</a> <a href=${link('upload')}>${t('upload')} ›</a></span
        >
      </h2>
      <form class="controls" autocomplete="off" @change=${(event: Event) => this.choose(event)}>
        ${select('district', 'district', districtName)}${select('fiscalYear', 'year', (it) => it)}${select('kind', 'kind', state)}${select('status', 'status', state)}
        ${[...wanted].length ? html`<a href=${link('documents')}>${t('clear')}</a>` : nothing}
      </form>
      ${shown.length === 0 ? html`<p class="state">${t('noDocuments')} <a href=${link('upload')}>${t('uploadOne')}</a></p>` : documentTable(shown)}
    </section>`;
  }
}

customElements.define('bl-documents', Documents);
