import {html, nothing, type TemplateResult} from 'lit';
import type {Check, RuleOutcome} from '../answer/model';
import {ask} from '../answer/services';
import {upload} from '../answer/upload';
import {Page, reason} from '../frame/page';
import {stateBadge, tableBadge} from '../show/badges';
import {byCause, inOrder} from '../show/causes';
import {dropZone} from '../show/drop';
import {finding} from '../show/finding';
import {localized} from '../words/language';
import {place} from '../words/place';
import {ruleTitle} from '../words/rules';
import {state, t} from '../words/words';

interface Sending {
  files: string;
  share: number;
  checks: Check[];
  failure: string | null;
}

const PATIENCE = 2000;

/** Reads and audits drafts that must not enter the views. */
class CheckPage extends Page {
  private sendings: Sending[] = [];
  private isLeft = false;

  protected begin(): void {
    this.atEnd(() => {
      this.isLeft = true;
    });
  }

  protected async load(): Promise<void> {
    // nothing is read before something is sent
  }

  addressChanged(): void {
    // the address says nothing about drafts
  }

  private async send(files: File[]): Promise<void> {
    if (files.length === 0) {
      return;
    }
    const sending: Sending = {files: files.map((it) => it.name).join('、'), share: 0, checks: [], failure: null};
    this.sendings = [sending, ...this.sendings];
    const data = new FormData();
    files.forEach((it) => data.append('file', it));
    try {
      const answer = await upload('/api/v1/checks', data, (share) => {
        sending.share = share;
        this.requestUpdate();
      });
      sending.checks = answer.body?.checks ?? (answer.body?.id ? [answer.body] : []);
      sending.checks.forEach((it) => it.status === 'PENDING' && void this.await(sending, it.id));
    } catch (failure) {
      sending.failure = reason(failure as Error);
    }
    sending.share = 1;
    this.requestUpdate();
  }

  /** Asks for a check that takes longer until it is done or the page is left. */
  private async await(sending: Sending, id: string): Promise<void> {
    while (!this.isLeft) {
      await new Promise((resolve) => {
        setTimeout(resolve, PATIENCE);
      });
      try {
        const now: Check = await (await ask('ingest', `/api/v1/checks/${id}`)).json();
        sending.checks = sending.checks.map((it) => (it.id === id ? now : it));
        this.requestUpdate();
        if (now.status !== 'PENDING') {
          return;
        }
      } catch (failure) {
        sending.failure = reason(failure as Error);
        this.requestUpdate();
        return;
      }
    }
  }

  protected body(): TemplateResult {
    return html`<section class="panel">
        <h2>${t('check')}</h2>
        <p class="hint">${t('checkHint')}</p>
        ${dropZone('runCheck', '', (files) => void this.send(files))}
        <ul class="plain sendings" aria-live="polite">
          ${this.sendings.map((it) => this.line(it))}
        </ul>
      </section>
      ${this.sendings
        .flatMap((it) => it.checks)
        .filter((it) => it.status !== 'PENDING')
        .map((it) => this.result(it))}`;
  }

  private line(it: Sending): TemplateResult {
    const isPending = it.checks.some((one) => one.status === 'PENDING');
    return html`<li>
      <strong>${it.files}</strong> ${
        it.failure
          ? html`<span class="difference">${t('notAccepted')}${it.failure}</span>`
          : it.checks.length === 0
            ? html`<progress value=${it.share < 1 ? it.share : nothing} aria-label=${it.files}></progress>
                ${it.share < 1 ? t('uploading', Math.round(it.share * 100)) : t('processing')}`
            : isPending
              ? html`<progress aria-label=${it.files}></progress> ${t('stillChecking')}`
              : stateBadge('CHECKED', 'good')
      }
    </li>`;
  }

  private result(it: Check): TemplateResult {
    const violations = inOrder(it.violations ?? [], 'severity');
    const outcomes = it.receipt?.outcomes ?? [];
    const lacking = outcomes.filter((one) => one.outcome === 'INSUFFICIENT' || one.outcome === 'ERROR');
    return html`<section class="panel check">
      <h2>
        ${it.department ?? it.file}
        <small class="faint"
          >${[it.fiscalYear, it.kind ? state(it.kind) : null, it.file].filter(Boolean).join(' · ')}</small
        >
        ${stateBadge(it.status, it.status === 'REJECTED' ? 'bad' : 'plain')}
      </h2>
      ${
        (it.problems ?? []).length === 0
          ? nothing
          : html`<details ?open=${it.status === 'REJECTED'}>
              <summary>${t('notes')} (${it.problems.length})</summary>
              <ul class="notes">
                ${it.problems.map(
                  (one) => html`<li>${localized(one.message)} <small class="faint">${place(one.source)}</small></li>`,
                )}
              </ul>
            </details>`
      }
      ${
        it.tables?.length
          ? html`<details>
              <summary>${t('tables')} (${it.tables.length})</summary>
              <ul class="notes">
                ${it.tables.map((one) => html`<li>${one.title} ${tableBadge(one)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      ${
        it.status === 'REJECTED'
          ? nothing
          : html`<h3>${t('violations')} <small class="faint">${violations.length}</small></h3>
              ${
                violations.length === 0
                  ? html`<p class="state">${t(lacking.length === 0 ? 'clean' : 'cleanButNotAll')}</p>`
                  : html`<ol class="findings">
                      ${byCause(violations).map(({root, following}) => finding(root, {following, draft: true}))}
                    </ol>`
              }`
      }
      ${
        lacking.length === 0
          ? nothing
          : html`<details>
              <summary>${t('rulesMissing', lacking.length)}</summary>
              <ul class="notes">
                ${lacking.map((one) => this.lacking(one))}
              </ul>
            </details>`
      }
    </section>`;
  }

  private lacking(it: RuleOutcome): TemplateResult {
    return html`<li>
      ${ruleTitle(it.rule.id)}
      <small class="faint">${it.rule.id} · ${it.reason ? localized(it.reason) : it.missing.join(', ')}</small>
    </li>`;
  }
}

customElements.define('bl-check', CheckPage);
