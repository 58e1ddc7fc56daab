import type {Source} from '../answer/model';
import {currentLanguage} from './language';
import {t} from './words';

const MOST = 3;

/** Where something stands in its document, short: 第 53 行, 第 9 页, Sheet1!A7. */
export function place(source: Source | null | undefined): string {
  if (source?.lines) {
    const shown = source.lines.slice(0, MOST).join(currentLanguage() === 'zh' ? '、' : ', ');
    return t('line', shown + (source.lines.length > MOST ? ' …' : ''));
  }
  if (source?.page) {
    const pages = [source.page, ...(source.more ?? []).map((it) => it.page)];
    return t('page', pages.join('–'));
  }
  return source?.cells ? `${source.sheet}!${source.cells.slice(0, MOST).join(' ')}` : '';
}
