import {read} from './api.js';
import {byId, el, show, state} from './dom.js';
import {columnName, exact, place, t} from './text.js';

const PAGE = 100;

/** Opens the rows behind a number. */
export async function openRows(href, title) {
  byId('rows-title').textContent = title;
  const body = byId('rows-body');
  show(body, state(t('loading')));
  const dialog = byId('rows');
  if (!dialog.open) {
    dialog.showModal();
  }
  try {
    const page = await read(`${href}&limit=${PAGE}`);
    draw(body, href, page);
  } catch (failure) {
    show(body, state(t('failed') + failure.message, true));
  }
}

function draw(body, href, first) {
  const columns = {
    codes: ['function', 'government', 'department'].filter((kind) =>
        first.items.some((row) => row.codes[kind])),
    texts: first.items.some((row) => Object.keys(row.text).length > 0),
    amounts: [...new Set(first.items.flatMap((row) => Object.keys(row.amounts)))],
  };
  const rows = el('tbody', {}, first.items.map((row) => line(row, columns)));
  const more = el('p', {class: 'more'});
  drawMore(more, rows, href, first.next, columns);
  show(body,
      el('p', {class: 'faint'}, first.items[0]?.file ?? '', ' · ', first.items[0]?.table.title ?? ''),
      el('div', {class: 'scroll', tabindex: '0'}, el('table', {},
          el('thead', {}, el('tr', {},
              ['place', ...columns.codes, ...(columns.texts ? ['other'] : [])].map((name) =>
                  el('th', {scope: 'col'}, t(name))),
              columns.amounts.map((name) => el('th', {scope: 'col', class: 'number'}, columnName(name))))),
          rows)),
      more);
}

function drawMore(box, rows, href, next, columns) {
  box.replaceChildren();
  if (next) {
    box.append(el('button', {type: 'button', onclick: async () => {
      const page = await read(`${href}&limit=${PAGE}&cursor=${encodeURIComponent(next)}`);
      rows.append(...page.items.map((row) => line(row, columns)));
      drawMore(box, rows, href, page.next, columns);
    }}, t('moreRows', PAGE)));
  }
  box.append(el('a', {href: `${href}&format=csv`, download: 'rows.csv'}, t('download')));
}

function line(row, columns) {
  const code = (kind) => {
    const it = row.codes[kind];
    return el('td', {}, it ? [it.code, ' ', it.name ?? it.catalogName ?? ''] : '');
  };
  return el('tr', {},
      el('td', {}, place(row.row.source)),
      columns.codes.map(code),
      columns.texts ? el('td', {}, Object.values(row.text).join(' · ')) : null,
      columns.amounts.map((name) => {
        const amount = row.amounts[name];
        return el('td', {class: 'number', title: amount ? `${t('asPrinted')}: ${amount.printed}` : null},
            amount ? exact(amount.fen) : '');
      }));
}
