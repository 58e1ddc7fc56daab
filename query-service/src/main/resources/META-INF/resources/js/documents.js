import {follow, read} from './api.js';
import {byId, el, show, state} from './dom.js';
import {localized, t} from './text.js';

const STEPS = ['RECEIVED', 'PARSED', 'CLASSIFIED', 'AUDITED', 'MATERIALIZED'];
const PAGE = 200;

const known = new Map();
let loaded = false;
let onChange = () => {};
let onShown = () => {};

/** Shows the documents and follows them. */
export function startDocuments(changed, shown) {
  onChange = changed;
  onShown = shown;
  show(byId('document-list'), state(t('loading')));
  follow('/documents/stream', {
    event: 'document',
    onEvent: arrived,
    onPosition: load,
    onState: () => {},
  });
}

/** How many there are. */
export const documentCount = () => known.size;

/** Draws what is known in the language of now. */
export function redrawDocuments() {
  if (!loaded) {
    return;
  }
  const documents = [...known.values()].sort((a, b) =>
      (a.district ?? '').localeCompare(b.district ?? '')
      || (a.department ?? '').localeCompare(b.department ?? '')
      || (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || b.revision - a.revision);
  show(byId('document-list'), documents.length === 0 ? state(t('noDocuments')) : table(documents));
  onChange();
}

async function load() {
  try {
    let next = '';
    do {
      const page = await read(`/documents?limit=${PAGE}${next}`);
      page.items.filter((it) => !known.has(it.id)).forEach((it) => known.set(it.id, it));
      next = page.next ? `&cursor=${encodeURIComponent(page.next)}` : null;
    } while (next && known.size < 10 * PAGE);
    loaded = true;
    redrawDocuments();
  } catch (failure) {
    show(byId('document-list'), state(t('failed') + failure.message, true),
        el('button', {type: 'button', onclick: load}, t('retry')));
  }
}

function arrived(line) {
  const before = known.get(line.id);
  known.set(line.id, line);
  redrawDocuments();
  if (line.status === 'MATERIALIZED' && before?.status !== 'MATERIALIZED') {
    onShown();
  }
}

function table(documents) {
  return el('div', {class: 'scroll', tabindex: '0'}, el('table', {},
      el('thead', {}, el('tr', {},
          ['who', 'year', 'file', 'status', 'counts', 'problems'].map((name) =>
              el('th', {scope: 'col'}, t(name))))),
      el('tbody', {}, documents.map(line))));
}

function line(it) {
  const step = STEPS.indexOf(it.status);
  return el('tr', {},
      el('td', {}, it.department ?? t('unknownDepartment')),
      el('td', {}, it.fiscalYear ?? '—', ' ', el('small', {}, t('revision', it.revision))),
      el('td', {}, el('a', {href: `/api/v1/documents/${it.id}/tables`}, it.file)),
      el('td', {},
          el('span', {class: 'progress', 'aria-hidden': 'true'},
              STEPS.map((name, i) => el('i', {class: i <= step ? 'done' : null}))),
          it.status === 'REJECTED'
            ? el('span', {class: 'badge bad'}, t(it.status)) : t(it.status)),
      el('td', {}, `${it.counts.tables} / ${it.counts.detailRows}`),
      el('td', {}, problems(it)));
}

function problems(it) {
  return it.problems.length === 0 ? '—'
    : el('details', {}, el('summary', {}, it.problems.length),
        el('ul', {}, it.problems.map((problem) => el('li', {}, localized(problem.message)))));
}
