import {read} from './api.js';
import {byId, el, show, state} from './dom.js';
import {exact, localized, percent, rounded, t} from './text.js';
import {openRows} from './rows.js';

const PARITY_BADGE = {EXACT: 'good', ROUNDING: 'good', BROKEN: 'bad', NO_TOTAL: 'plain', EMPTY: 'plain'};

let views = [];
let departments = [];
let latest = null;
let reading = null;
const chosen = new URLSearchParams(location.search);

/** Fills the choices and shows the comparison they stand for. */
export async function startComparison() {
  byId('compare-form').addEventListener('change', choose);
  await refreshComparison();
}

/** Reads everything again, as when a document has come in. */
export async function refreshComparison() {
  try {
    const [allViews, allDepartments] = await Promise.all([read('/views'), read('/departments')]);
    views = allViews.items;
    departments = allDepartments.items;
    drawChoices();
    await compare();
  } catch (failure) {
    show(byId('comparison'), state(t('failed') + failure.message, true),
        el('button', {type: 'button', onclick: refreshComparison}, t('retry')));
  }
}

/** Draws what is known in the language of now. */
export function redrawComparison() {
  drawChoices();
  if (latest) {
    draw(latest);
  }
}

function drawChoices() {
  const view = chosen.get('view') ?? 'functional-classes';
  byId('view').replaceChildren(...views.map((it) =>
      el('option', {value: it.view, selected: it.view === view}, localized(it.title))));
  const years = [...new Set(departments.flatMap((it) => it.fiscalYears))].sort();
  const year = chosen.get('fiscalYear') ?? '';
  byId('year').replaceChildren(
      el('option', {value: ''}, t('allYears')),
      ...years.map((it) => el('option', {value: it, selected: String(it) === year}, it)));
  const wanted = new Set(chosen.getAll('department'));
  byId('departments').replaceChildren(...departments.map((it) =>
      el('label', {class: 'check'},
          el('input', {type: 'checkbox', name: 'department', value: it.department,
            checked: wanted.has(it.department)}), ' ', it.department)));
  byId('department-choice').querySelector('summary').textContent =
      wanted.size === 0 ? t('allDepartments') : `${t('departments')}: ${[...wanted].join('、')}`;
}

function choose() {
  const form = new FormData(byId('compare-form'));
  for (const name of ['view', 'fiscalYear', 'department']) {
    chosen.delete(name);
    form.getAll(name).filter(Boolean).forEach((value) => chosen.append(name, value));
  }
  history.replaceState(null, '', `?${chosen}${location.hash}`);
  drawChoices();
  compare();
}

async function compare() {
  reading?.abort();
  reading = new AbortController();
  const filters = new URLSearchParams();
  for (const name of ['fiscalYear', 'department']) {
    chosen.getAll(name).forEach((value) => filters.append(name, value));
  }
  const box = byId('comparison');
  box.setAttribute('aria-busy', 'true');
  if (!latest) {
    show(box, state(t('loading')));
  }
  try {
    const view = chosen.get('view') ?? 'functional-classes';
    latest = await read(`/views/${encodeURIComponent(view)}?${filters}`, reading.signal);
    draw(latest);
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      latest = null;
      show(box, state(t('failed') + failure.message, true),
          el('button', {type: 'button', onclick: compare}, t('retry')));
    }
  }
}

function draw(view) {
  if (view.columns.length === 0) {
    show(byId('comparison'), state(departments.length === 0 ? t('noComparison') : t('noneFor')));
    return;
  }
  const table = el('table', {},
      el('caption', {}, `${localized(view.title)} · 万元`),
      el('thead', {}, el('tr', {},
          el('th', {scope: 'col'}, t('item')), view.columns.map(heading))),
      el('tbody', {}, view.rows.map((row) => line(row, view.columns))),
      el('tfoot', {}, totals(view.columns)));
  show(byId('comparison'), el('div', {class: 'scroll', tabindex: '0', role: 'region',
    'aria-label': localized(view.title)}, table));
}

function heading(column) {
  return el('th', {scope: 'col', class: column.parity === 'BROKEN' ? 'number broken' : 'number'},
      el('span', {class: 'who'}, column.department ?? t('unknownDepartment')),
      el('small', {}, [column.fiscalYear ?? '—', t('revision', column.revision), column.tableTitle]
          .join(' · ')), ' ',
      el('span', {class: `badge ${PARITY_BADGE[column.parity]}`}, t(column.parity)));
}

function line(row, columns) {
  const above = row.path.map((step) => step.name ?? step.key).join(' › ');
  return el('tr', {},
      el('th', {scope: 'row'}, row.key === row.name ? null : el('code', {}, row.key),
          row.name ?? '', above ? el('small', {}, el('br'), above) : null),
      row.cells.map((cell, i) => amount(row, cell, columns[i])));
}

function amount(row, cell, column) {
  if (cell === null) {
    return el('td', {class: 'number none'}, '—');
  }
  const title = t('rowsTitle', column.department ?? t('unknownDepartment'),
      [row.key, row.name].filter(Boolean).join(' '));
  const open = (event) => {
    event.preventDefault();
    openRows(cell.href, title);
  };
  const share = el('span', {class: 'share'}, percent(cell.share));
  share.style.setProperty('--share', Math.min(1, Math.max(0, cell.share ?? 0)));
  return el('td', {class: 'number'},
      el('a', {href: cell.href, onclick: open, title: `${exact(cell.fen)} · ${t('rowsOf', cell.rows)}`},
          rounded(cell.fen)), share);
}

function totals(columns) {
  const cell = (column, fen) => el('td', {class: 'number', title: fen === null ? null : exact(fen)},
      fen === null ? '—' : rounded(fen));
  const rows = [
    el('tr', {}, el('th', {scope: 'row'}, t('sum')), columns.map((it) => cell(it, it.sum))),
    el('tr', {}, el('th', {scope: 'row'}, t('printed')),
        columns.map((it) => cell(it, it.printedTotal))),
  ];
  if (columns.some((it) => it.difference)) {
    rows.push(el('tr', {}, el('th', {scope: 'row'}, t('difference')), columns.map((it) =>
        el('td', {class: it.difference ? 'number broken difference' : 'number'},
            it.difference ? exact(it.difference) : '—'))));
  }
  return rows;
}
