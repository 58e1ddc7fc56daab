import {html, type TemplateResult} from 'lit';
import type {Violation} from '../answer/model';
import {tell} from '../answer/services';
import {reason} from '../frame/page';
import {t} from '../words/words';
import {whoField} from './who';

const KINDS = [
  ['ACKNOWLEDGED', 'acknowledge'],
  ['DISPUTED', 'dispute'],
  ['WITHDRAWN', 'withdraw'],
] as const;

async function decide(event: SubmitEvent, violation: Violation): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const data = new FormData(form);
  const button = form.querySelector('button')!;
  const output = form.querySelector('output')!;
  button.disabled = true;
  try {
    await tell('audit', `/api/v1/violations/${violation.id}/decisions`, {
      slot: violation.document.slot,
      kind: data.get('kind'),
      by: data.get('by'),
      reason: data.get('reason'),
    });
    output.textContent = t('sent');
  } catch (failure) {
    output.textContent = t('notAccepted') + reason(failure as Error);
  }
  button.disabled = false;
}

/** Lets a person accept or dispute a finding. The audit service keeps what they say. */
export function decisionForm(violation: Violation): TemplateResult {
  const kinds = KINDS.filter(([kind]) => kind !== 'WITHDRAWN' || violation.decision);
  return html`<details class="decision">
    <summary>${t('decide')}</summary>
    <form @submit=${(event: SubmitEvent) => decide(event, violation)}>
      <select name="kind" aria-label=${t('decision')}>
        ${kinds.map(([kind, word]) => html`<option value=${kind}>${t(word)}</option>`)}
      </select>
      ${whoField()}
      <input
        name="reason"
        required
        maxlength="2000"
        class="wide"
        placeholder=${t('reason')}
        aria-label=${t('reason')}
      />
      <button>${t('send')}</button> <output role="status"></output>
    </form>
  </details>`;
}
