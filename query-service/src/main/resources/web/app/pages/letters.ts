import {html, nothing, type TemplateResult} from 'lit';
import type {Items} from '../answer/model';
import {read, readAll, send} from '../answer/query';
import {Refused} from '../answer/refused';
import {empty, Page, reason} from '../frame/page';
import {stateBadge} from '../show/badges';
import {t} from '../words/words';

/** What could not be processed; the service may tell more of it than is shown in the line. */
interface Letter {
  id: string;
  topic?: string;
  service?: string;
  key?: string | null;
  reason?: string;
  detail?: string | null;
  state?: string;
  at?: string;
  [more: string]: unknown;
}

/** Dead letters: what could not be processed, why, and sending it again. */
class Letters extends Page {
  private items: Letter[] | null = null;
  private readonly contents = new Map<string, string>();
  private said = '';

  protected async load(): Promise<void> {
    try {
      this.items = await readAll<Letter>('/dead-letters');
    } catch (failure) {
      if (!(failure instanceof Refused && failure.status === 404)) {
        throw failure;
      }
      this.items = null;
    }
  }

  private async redrive(path: string): Promise<void> {
    try {
      await send<Items<unknown> | null>(`/dead-letters/${path}`);
      this.said = t('redriven');
      await this.reload();
    } catch (failure) {
      this.said = t('notAccepted') + reason(failure as Error);
    }
    this.requestUpdate();
  }

  private async open(id: string): Promise<void> {
    if (!this.contents.has(id)) {
      const letter = await read<unknown>(`/dead-letters/${encodeURIComponent(id)}`).catch((failure: Error) =>
        reason(failure),
      );
      this.contents.set(id, typeof letter === 'string' ? letter : JSON.stringify(letter, null, 2));
      this.requestUpdate();
    }
  }

  protected body(): TemplateResult {
    const items = this.items;
    return html`<section class="panel">
      <h2>${t('letters')} <small class="faint">${items?.length ?? ''}</small></h2>
      <p class="hint">${t('lettersHint')}</p>
      ${
        items === null
          ? empty('noLettersApi')
          : items.length === 0
            ? empty('noLetters')
            : html` <p class="actions">
                  <button type="button" @click=${() => this.redrive('redrive')}>${t('redriveAll')}</button>
                </p>
                ${this.table(items)}`
      }
      <p role="status">${this.said}</p>
    </section>`;
  }

  private table(items: Letter[]): TemplateResult {
    return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('letters')}>
      <table>
        <thead>
          <tr>
            ${['service', 'topic', 'key', 'when', 'reason'].map((it) => html`<th scope="col">${t(it)}</th>`)}
            <th scope="col"><span class="unseen">${t('redrive')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (it) =>
              html`<tr>
                <td>${it.service ?? ''}</td>
                <td title=${it.id}>${it.topic ?? ''}</td>
                <td class="file"><code>${it.key ?? ''}</code></td>
                <td class="nowrap">${it.at ?? ''}</td>
                <td class="text">
                  ${it.reason ?? ''} <small class="faint">${it.detail ?? ''}</small>
                  <details @toggle=${() => this.open(it.id)}>
                    <summary>${t('content')}</summary>
                    ${this.contents.has(it.id) ? html`<pre class="scroll" tabindex="0">${this.contents.get(it.id)}</pre>` : nothing}
                  </details>
                </td>
                <td>
                  ${it.state === 'REDRIVEN' ? stateBadge(it.state, 'good') : html`<button type="button" @click=${() => this.redrive(`${encodeURIComponent(it.id)}/redrive`)}>${t('redrive')}</button>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('bl-letters', Letters);
