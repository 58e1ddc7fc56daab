import {html, type TemplateResult} from 'lit';
import {currentLanguage} from '../words/language';
import {t} from '../words/words';

export type Format = 'xlsx' | 'csv' | 'jsonl' | 'package';

const name = (format: Format): string => (format === 'package' ? 'Data Package' : format.toUpperCase());

/** Links to a list in other formats. Workbooks are for people and follow the page's language. */
export function downloads(address: string, formats: Format[]): TemplateResult {
  const asked = (format: Format) =>
    `${address}${address.includes('?') ? '&' : '?'}format=${format}${format === 'xlsx' ? `&lang=${currentLanguage()}` : ''}`;
  return html`${t('download')}:
  ${formats.map((it) => html`<a href=${asked(it)} download>${name(it)}</a> `)}`;
}
