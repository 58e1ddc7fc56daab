import {html, nothing, type TemplateResult} from 'lit';
import type {BudgetDocument, Problem, Violation} from '../answer/model';
import {readAll} from '../answer/query';
import {follow} from '../answer/stream';
import {upload} from '../answer/upload';
import {Page, reason} from '../frame/page';
import {link} from '../frame/route';
import {stateBadge} from '../show/badges';
import {dropZone} from '../show/drop';
import {journey} from '../show/journey';
import {localized} from '../words/language';
import {state, t} from '../words/words';

interface Sent {
  id: string | null;
  file: string;
  status: string;
  problems?: Problem[];
}
interface Sending {
  files: string;
  share: number;
  isKnown: boolean;
  sent: Sent[];
  failure: string | null;
}

const HINTS = [
  ['department', 'departmentName', ''],
  ['district', 'districtCode', '\\d{6}'],
  ['fiscalYear', 'year', '(19|20)\\d\\d'],
] as const;

/** Sends documents and follows them until they can be seen. */
class Upload extends Page {
  private sendings: Sending[] = [];
  private readonly known = new Map<string, BudgetDocument>();
  private readonly findings = new Map<string, number>();

  protected begin(): void {
    this.atEnd(
      follow<BudgetDocument>('/documents/stream', {
        event: 'document',
        onEvent: (it) => {
          this.known.set(it.id, it);
          if (it.status === 'MATERIALIZED') {
            void this.count(it.id);
          }
          this.requestUpdate();
        },
      }),
    );
  }

  protected async load(): Promise<void> {
    // nothing is read before something is sent
  }

  addressChanged(): void {
    // the address says nothing about what was sent
  }

  private async count(id: string): Promise<void> {
    const found = await readAll<Violation>(`/documents/${id}/violations`).catch(() => []);
    this.findings.set(id, found.filter((it) => it.status !== 'RESOLVED').length);
    this.requestUpdate();
  }

  private async send(files: File[], form: HTMLFormElement): Promise<void> {
    if (files.length === 0) {
      return;
    }
    const sending: Sending = {
      files: files.map((it) => it.name).join('、'),
      share: 0,
      isKnown: false,
      sent: [],
      failure: null,
    };
    this.sendings = [sending, ...this.sendings];
    const data = new FormData();
    files.forEach((it) => data.append('file', it));
    const chosen = new FormData(form);
    HINTS.forEach(([name]) => chosen.get(name) && data.append(name, String(chosen.get(name))));
    try {
      const answer = await upload('/api/v1/documents', data, (share) => {
        sending.share = share;
        this.requestUpdate();
      });
      sending.isKnown = answer.status === 200;
      sending.sent = answer.body?.documents ?? [];
      sending.sent.forEach((it) => it.id && sending.isKnown && void this.count(it.id));
    } catch (failure) {
      sending.failure = reason(failure as Error);
    }
    sending.share = 1;
    this.requestUpdate();
  }

  protected body(): TemplateResult {
    const hints = html`<details>
      <summary>${t('overrides')}</summary>
      <div class="controls">
        ${HINTS.map(
          ([name, word, pattern]) =>
            html`<label><span>${t(word)}</span> <input name=${name} pattern=${pattern || nothing} /></label>`,
        )}
      </div>
    </details>`;
    return html`<section class="panel">
      <h2>${t('upload')} <a class="aside" href=${link('check')}>${t('check')} ›</a></h2>
      ${dropZone('publish', hints, (files, form) => void this.send(files, form))}
      <ul class="plain sendings" aria-live="polite">
        ${this.sendings.map((it) => this.line(it))}
      </ul>
    </section>`;
  }

  private line(it: Sending): TemplateResult {
    if (it.failure) {
      return html`<li>
        <strong>${it.files}</strong> <span class="difference">${t('notAccepted')}${it.failure}</span>
      </li>`;
    }
    if (it.sent.length === 0) {
      return html`<li>
        <strong>${it.files}</strong>
        <progress value=${it.share} aria-label=${it.files}></progress>
        ${it.share < 1 ? t('uploading', Math.round(it.share * 100)) : t('processing')}
      </li>`;
    }
    return html`${it.sent.map((one) => this.document(one, it.isKnown))}`;
  }

  private document(it: Sent, isKnown: boolean): TemplateResult {
    const now = it.id ? this.known.get(it.id) : undefined;
    const status = now?.status ?? ((isKnown ? 'MATERIALIZED' : it.status) as BudgetDocument['status']);
    const found = it.id ? this.findings.get(it.id) : undefined;
    const isShown = status === 'MATERIALIZED';
    return html`<li>
      ${journey(status)}
      <strong>${isShown && it.id ? html`<a href=${link('document', {id: it.id})}>${it.file}</a>` : it.file}</strong>
      ${isKnown ? t('knownAlready') : stateBadge(status, status === 'REJECTED' ? 'bad' : isShown ? 'good' : 'plain')}
      ${now?.department ? html`<span class="faint">${now.department} ${now.fiscalYear ?? ''} ${now.kind ? state(now.kind) : ''}</span>` : nothing}
      ${found !== undefined && it.id ? html`<a href=${link('document', {id: it.id})}>${t('found', found)}</a>` : nothing}
      ${(now?.problems ?? it.problems ?? []).filter((one) => status === 'REJECTED' || one.level === 'ERROR').map((one) => html`<p class="difference">${localized(one.message)}</p>`)}
    </li>`;
  }
}

customElements.define('bl-upload', Upload);
