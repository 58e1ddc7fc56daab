import {html, nothing, type TemplateResult} from 'lit';
import type {Items} from '../answer/model';
import {read, readAll, send} from '../answer/query';
import {currentUser} from '../frame/frame';
import {empty, Page, reason} from '../frame/page';
import {link} from '../frame/route';
import {stateBadge} from '../show/badges';
import {t} from '../words/words';

/** What could not be processed, and why. */
interface Letter {
  id: string;
  topic: string;
  sourceTopic: string | null;
  service: string;
  document: string | null;
  reason: string;
  detail: string | null;
  putAside: string;
  state: 'OPEN' | 'REDRIVEN';
  redrivenAt: string | null;
  redrivenBy: string | null;
}

/** Dead letters: what could not be processed, why, and sending it through again. */
class Letters extends Page {
  private items: Letter[] = [];
  private readonly contents = new Map<string, string>();
  private said = '';

  protected async load(): Promise<void> {
    this.items = await readAll<Letter>('/dead-letters');
  }

  private async redrive(path: string): Promise<void> {
    const name = this.querySelector<HTMLInputElement>('input[name=by]')!;
    if (!name.reportValidity()) {
      return; // it is kept who wanted it
    }
    try {
      const sent = await send<Items<unknown>>(`/dead-letters/${path}`, name.value);
      this.said = `${t('redriven')}: ${sent.items.length}`;
      await this.reload();
    } catch (failure) {
      this.said = t('notAccepted') + reason(failure as Error);
    }
    this.requestUpdate();
  }

  private async open(id: string): Promise<void> {
    if (!this.contents.has(id)) {
      const path = `/dead-letters/${encodeURIComponent(id)}`;
      const letter = await read<{text: string | null; bytes: string | null}>(path).catch((failure: Error) => ({
        text: reason(failure),
        bytes: null,
      }));
      this.contents.set(id, letter.text ?? letter.bytes ?? '');
      this.requestUpdate();
    }
  }

  protected body(): TemplateResult {
    const open = this.items.filter((it) => it.state === 'OPEN').length;
    return html`<section class="panel">
      <h2>${t('letters')} <small class="faint">${open}</small></h2>
      <p class="hint">${t('lettersHint')}</p>
      ${this.items.length === 0 ? empty('noLetters') : html`${this.form(open)}${this.table()}`}
      <p role="status">${this.said}</p>
    </section>`;
  }

  private form(open: number): TemplateResult {
    return html`<form class="controls" @submit=${(event: Event) => event.preventDefault()}>
      <label
        ><span>${t('who')}</span>
        <input name="by" required maxlength="100" autocomplete="name" value=${currentUser()?.name ?? ''}
      /></label>
      <button type="button" ?disabled=${open === 0} @click=${() => this.redrive('redrive')}>${t('redriveAll')}</button>
    </form>`;
  }

  private table(): TemplateResult {
    return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('letters')}>
      <table>
        <thead>
          <tr>
            ${['service', 'topic', 'when', 'reason', 'redrive'].map((it) => html`<th scope="col">${t(it)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.items.map((it) => this.line(it))}
        </tbody>
      </table>
    </div>`;
  }

  private line(it: Letter): TemplateResult {
    const redrive = () => this.redrive(`${encodeURIComponent(it.id)}/redrive`);
    return html`<tr>
      <td>${it.service}</td>
      <td class="file" title=${it.id}>${it.sourceTopic ?? it.topic}</td>
      <td class="nowrap">${it.putAside.replace('T', ' ').slice(0, 19)}</td>
      <td class="text">
        ${it.reason} <small class="faint">${it.detail ?? ''}</small>
        ${it.document ? html`<a href=${link('document', {id: it.document})}>${t('document')}</a>` : nothing}
        <details @toggle=${() => this.open(it.id)}>
          <summary>${t('content')}</summary>
          ${this.contents.has(it.id) ? html`<pre class="scroll" tabindex="0">${this.contents.get(it.id)}</pre>` : nothing}
        </details>
      </td>
      <td>
        ${
          it.state === 'REDRIVEN'
            ? html`${stateBadge(it.state, 'good')} <small class="faint">${it.redrivenBy}</small>`
            : html`<button type="button" @click=${redrive}>${t('redrive')}</button>`
        }
      </td>
    </tr>`;
  }
}

customElements.define('bl-letters', Letters);
