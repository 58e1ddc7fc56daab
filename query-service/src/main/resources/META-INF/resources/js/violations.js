import {follow, read} from './api.js';
import {byId, el, show, state} from './dom.js';
import {columnName, exact, localized, percent, place, t} from './text.js';

const BADGE = {ERROR: 'bad', WARNING: 'warn', NOTICE: 'plain'};
const SIGN = {ERROR: '✕', WARNING: '!', NOTICE: 'i'};
const FRESH_MILLIS = 6000;
const PAGE = 200;

const known = new Map();
const fresh = new Set();
let loaded = false;
let onChange = () => {};

/** Shows the violations and follows them. */
export function startViolations(changed) {
  onChange = changed;
  drawChoices();
  byId('violations-form').addEventListener('change', draw);
  byId('violations-form').addEventListener('submit', (event) => event.preventDefault());
  show(byId('violation-list'), el('li', {class: 'plain'}, t('loading')));
  // The stream begins first: what happens while the list is read is not missed.
  follow('/violations/stream', {
    event: 'violation',
    onEvent: arrived,
    onPosition: load,
    onState: live,
  });
}

/** How many are not resolved. */
export const openViolations = () =>
    [...known.values()].filter((it) => it.status !== 'RESOLVED').length;

/** Draws what is known in the language of now. */
export function redrawViolations() {
  drawChoices();
  live(isLive);
  draw();
}

function drawChoices() {
  const current = byId('severity').value;
  byId('severity').replaceChildren(el('option', {value: ''}, t('allSeverities')),
      ...Object.keys(BADGE).map((it) => el('option', {value: it, selected: it === current}, t(it))));
}

async function load() {
  try {
    let next = '';
    do {
      const page = await read(`/violations?limit=${PAGE}${next}`);
      for (const violation of page.items) {
        if (!known.has(violation.id)) {
          known.set(violation.id, violation);
        }
      }
      next = page.next ? `&cursor=${encodeURIComponent(page.next)}` : null;
    } while (next && known.size < 10 * PAGE);
    loaded = true;
    draw();
  } catch (failure) {
    show(byId('violation-list'), el('li', {}, state(t('failed') + failure.message, true),
        el('button', {type: 'button', onclick: load}, t('retry'))));
  }
}

function arrived(violation) {
  known.set(violation.id, violation);
  fresh.add(violation.id);
  setTimeout(() => {
    fresh.delete(violation.id);
    draw();
  }, FRESH_MILLIS);
  draw();
}

let isLive = false;

function live(on) {
  isLive = on;
  byId('live').textContent = t(on ? 'live' : 'connecting');
  byId('live').classList.toggle('on', on);
}

let drawing = false;

function draw() {
  if (drawing) {
    return;
  }
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    drawNow();
  });
}

function drawNow() {
  if (!loaded) {
    return;
  }
  const severity = byId('severity').value;
  const resolved = byId('resolved').checked;
  const shown = [...known.values()]
      .filter((it) => !severity || it.severity === severity)
      .filter((it) => resolved || it.status !== 'RESOLVED')
      .sort((a, b) => fresh.has(b.id) - fresh.has(a.id) || b.materiality - a.materiality
          || a.id.localeCompare(b.id));
  const open = new Set([...document.querySelectorAll('#violation-list details[open]')]
      .map((it) => it.dataset.id));
  show(byId('violation-list'), shown.length === 0
      ? el('li', {}, state(t('noViolations')))
      : shown.map((it) => card(it, open.has(it.id))));
  onChange();
}

function card(violation, open) {
  const where = violation.document;
  return el('li', {class: `${violation.severity}${fresh.has(violation.id) ? ' fresh' : ''}`},
      el('div', {class: 'card-top'},
          el('span', {class: `badge ${BADGE[violation.severity]}`},
              `${SIGN[violation.severity]} ${t(violation.severity)}`),
          el('strong', {}, violation.rule.id),
          el('span', {class: 'where'}, [where.department ?? where.file, where.fiscalYear,
            t('revision', where.revision)].filter(Boolean).join(' · ')),
          violation.status === 'OPEN' ? null
            : el('span', {class: 'badge plain'}, t(violation.status))),
      el('p', {class: 'message'}, localized(violation.message)),
      el('dl', {class: 'sides'},
          side(violation.left), side(violation.right),
          el('div', {}, el('dt', {}, t('difference')),
              el('dd', {class: 'difference'}, exact(violation.difference), ' ',
                  el('small', {class: 'faint'}, `(${percent(violation.materiality)})`)))),
      places(violation, open));
}

function side(it) {
  return el('div', {}, el('dt', {}, localized(it.label)), el('dd', {}, exact(it.fen)));
}

function places(violation, open) {
  const cells = [...violation.left.contributions, ...violation.right.contributions];
  const details = el('details', {'data-id': violation.id, open},
      el('summary', {}, t('places', cells.length)));
  const fill = () => {
    if (details.open && details.children.length === 1) {
      details.append(el('div', {class: 'places scroll', tabindex: '0'}, table(violation)));
    }
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function table(violation) {
  const lines = (it) => it.contributions.map((cell) => el('tr', {},
      el('td', {}, localized(it.label)),
      el('td', {}, place(cell.source)),
      el('td', {}, cell.table.title),
      el('td', {}, cell.label),
      el('td', {}, columnName(cell.column)),
      el('td', {class: 'number', title: `${t('asPrinted')}: ${cell.printed}`},
          cell.sign < 0 ? '− ' : '', exact(cell.fen))));
  return el('table', {},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, ''),
          ['place', 'table', 'label', 'column'].map((name) => el('th', {scope: 'col'}, t(name))),
          el('th', {scope: 'col', class: 'number'}, t('amount')))),
      el('tbody', {}, lines(violation.left), lines(violation.right)));
}
