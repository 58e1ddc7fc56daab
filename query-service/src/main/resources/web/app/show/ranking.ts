import {html, type TemplateResult} from 'lit';
import type {View, ViewCell, ViewRow} from '../answer/model';
import {link} from '../frame/route';
import {percent} from '../words/figures';
import {state, t} from '../words/words';
import {parityBadge} from './badges';
import {bar} from './bar';
import './places';
import {hasSister} from './sister';
import './sister';
import {figure, whose} from './viewtable';

/** Where the numbers of this many departments stand is told at once. */
const PLACED = 8;

interface Around {
  closeAddress: string;
  /** What the view was asked for, and where another view of the same documents stands. */
  filter: string;
  address: (view: string, row: string) => string;
}

/** One row told as a ranking: which department spends the largest share on it, and where that stands. */
export function ranking(view: View, row: ViewRow, {closeAddress, filter, address}: Around): TemplateResult {
  const places = row.cells
    .flatMap((cell, i) => (cell ? [{cell: cell as ViewCell, column: view.columns[i]}] : []))
    .sort((a, b) => (b.cell.share ?? 0) - (a.cell.share ?? 0));
  const code = row.key.split('/').pop();
  const title = code === row.name ? code : `${code} ${row.name ?? ''}`;
  const most = places[0]?.cell.share || 1;
  return html`<section class="ranking">
    <h3>${title} · ${t('ranking')} <a class="aside" href=${closeAddress}>${t('close')} ✕</a></h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('ranking')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">${t('rank')}</th>
            <th scope="col">${t('department')}</th>
            <th scope="col" class="number">${t('share')}</th>
            <th scope="col" class="wide"><span class="unseen">${t('share')}</span></th>
            <th scope="col" class="number">${t('amount')} (${t('wan')})</th>
            <th scope="col">${t('standsIn')}</th>
          </tr>
        </thead>
        <tbody>
          ${places.map(
            ({cell, column}, i) =>
              html`<tr class=${i === 0 ? 'first' : ''}>
                <td class="number">${i + 1}</td>
                <th scope="row">
                  ${whose(column)}
                  <small class="faint"
                    >${[column.fiscalYear, column.kind ? state(column.kind) : null].filter(Boolean).join(' ')}</small
                  >
                </th>
                <td class="number">
                  <strong>${percent(cell.share)}</strong>
                  ${column.parity === 'BROKEN' ? html`<small title=${t('shareDoubtful')}>${parityBadge(column.parity)}</small>` : ''}
                </td>
                <td class="wide">${bar((cell.share ?? 0) / most)}</td>
                <td class="number">${figure(cell, `${whose(column)} — ${title}`)}</td>
                <td>
                  ${column.document ? html`<a href=${link('document', {id: column.document, table: column.tableIndex, ...rowFilter(cell.href)})}>${column.tableTitle}</a> ${i < PLACED ? html`<bl-places .href=${cell.href}></bl-places>` : ''}` : ''}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="hint">${t('shareOfRows')}${places.some(({column}) => column.parity === 'BROKEN') ? ` ${t('shareDoubtful')}` : ''}</p>
    ${hasSister(view.view) ? html`<bl-sister .view=${view.view} .name=${row.name ?? ''} .filter=${filter} .address=${address}></bl-sister>` : ''}
    ${unranked(view, places.length)}
  </section>`;
}

/** Who has nothing in this row, and who prints no such classification at all. */
function unranked(view: View, ranked: number): TemplateResult | '' {
  const without = view.without.map((it) => [it.department, it.fiscalYear].filter(Boolean).join(' '));
  const blank = view.columns.length - ranked;
  return without.length + blank === 0
    ? ''
    : html`<p class="hint">
        ${blank > 0 ? t('nothingInRow', blank) : ''} ${without.length > 0 ? t('notRanked', without.join('、')) : ''}
      </p>`;
}

/** What the rows behind a number have in common, so that the document's page can mark them. */
function rowFilter(href: string): Record<string, string> {
  const filter = new URLSearchParams(href.split('?')[1] ?? '');
  return Object.fromEntries(
    ['function', 'government', 'departmentCode'].flatMap((name) =>
      filter.has(name) ? [[name, filter.get(name)!]] : [],
    ),
  );
}
