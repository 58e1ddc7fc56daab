import {html, type TemplateResult} from 'lit';
import {currentUser} from '../frame/frame';
import {t} from '../words/words';

/** The field for who decides: signed-in people are named already. */
export const whoField = (): TemplateResult => html`<input
  name="by"
  required
  maxlength="200"
  autocomplete="name"
  value=${currentUser()?.name ?? ''}
  placeholder=${t('who')}
  aria-label=${t('who')}
/>`;
