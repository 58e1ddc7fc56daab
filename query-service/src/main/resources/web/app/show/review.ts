import {html, nothing, type TemplateResult} from 'lit';
import type {Review} from '../answer/model';
import {tell} from '../answer/services';
import {reason} from '../frame/page';
import {state, t} from '../words/words';
import {whoField} from './who';

/** Of a pair nothing can be said but that the document is wrong: the catalogs hold codes. */
const PAIR = 'pair';

/** What can be decided: a local code has a code. */
function verdicts(it: Review): string[] {
  if (it.kind === PAIR) {
    return ['DOCUMENT_ERROR'];
  }
  return it.code === '' ? ['ALIAS', 'DOCUMENT_ERROR'] : ['ALIAS', 'LOCAL_CODE', 'DOCUMENT_ERROR'];
}

/** Which other code a verdict needs, if any: a name without a code stands for one, a local code stands under one. */
function target(it: Review, verdict: string): string | null {
  switch (verdict) {
    case 'ALIAS':
      return it.code === '' ? 'meantCode' : null;
    case 'LOCAL_CODE':
      return 'parentCode';
    default:
      return null;
  }
}

async function decide(event: SubmitEvent, it: Review, decided: () => void): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const data = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const button = form.querySelector('button')!;
  button.disabled = true;
  try {
    await tell('classify', `/api/v1/reviews/${it.id}/decisions`, data);
    it.decision = String(data.decision);
    decided();
  } catch (failure) {
    form.querySelector('output')!.textContent = t('notAccepted') + reason(failure as Error);
  }
  button.disabled = false;
}

/** Asks for the other code only where the verdict needs one. */
function choose(event: Event, it: Review): void {
  const select = event.target as HTMLSelectElement;
  const input = select.form!.querySelector<HTMLInputElement>('input[name=target]')!;
  const word = target(it, select.value);
  input.hidden = input.disabled = word === null;
  input.required = word === 'meantCode';
  input.placeholder = input.ariaLabel = word === null ? '' : t(word);
}

/**
 * Lets a person decide what a code or name means. The classify service keeps what they say.
 *
 * @param decided called when it has been accepted
 */
export function reviewForm(it: Review, decided: () => void): TemplateResult {
  const first = target(it, verdicts(it)[0]);
  return html`<details class="decision">
    <summary>${t('decision')}</summary>
    <form @submit=${(event: SubmitEvent) => decide(event, it, decided)}>
      <select name="decision" aria-label=${t('decision')} @change=${(event: Event) => choose(event, it)}>
        ${verdicts(it).map((one) => html`<option value=${one}>${state(one)}</option>`)}
      </select>
      <input
        name="target"
        maxlength="40"
        list="targets-${it.id}"
        ?hidden=${first === null}
        ?disabled=${first === null}
        ?required=${first === 'meantCode'}
        placeholder=${first === null ? nothing : t(first)}
        aria-label=${first === null ? nothing : t(first)}
      />
      <datalist id="targets-${it.id}">
        ${it.candidates.map((one) => html`<option value=${one.code}>${one.name}</option>`)}
      </datalist>
      ${whoField()}
      <input name="note" required maxlength="2000" placeholder=${t('note')} aria-label=${t('note')} />
      <button>${t('send')}</button> <output role="status"></output>
    </form>
  </details>`;
}
