import {html, type TemplateResult} from 'lit';
import type {DocumentStatus} from '../answer/model';
import {state} from '../words/words';

const STEPS: DocumentStatus[] = ['RECEIVED', 'PARSED', 'CLASSIFIED', 'AUDITED', 'MATERIALIZED'];

/** How far a document has come, as filled steps. */
export function journey(status: DocumentStatus): TemplateResult {
  const step = STEPS.indexOf(status);
  return html`<span class="journey ${status === 'REJECTED' ? 'bad' : ''}" role="img" aria-label=${state(status)}
    >${STEPS.map((_, i) => html`<i class=${i <= step ? 'done' : ''}></i>`)}</span
  >`;
}
