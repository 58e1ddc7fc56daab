import {byId} from './dom.js';
import {redrawComparison, refreshComparison, startComparison} from './compare.js';
import {documentCount, redrawDocuments, startDocuments} from './documents.js';
import {currentLanguage, setLanguage, t} from './text.js';
import {openViolations, redrawViolations, startViolations} from './violations.js';
import {read} from './api.js';

const CALM_MILLIS = 400;

let departments = 0;
let refreshing = null;

function summarize() {
  byId('summary').textContent = t('summary', departments, documentCount(), openViolations());
}

/** Reads the comparison again when documents have come in, once for many. */
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(async () => {
    await refreshComparison();
    await count();
  }, CALM_MILLIS);
}

async function count() {
  departments = (await read('/departments').catch(() => ({items: []}))).items.length;
  summarize();
}

function speak(language) {
  setLanguage(language);
  const other = language === 'zh' ? 'en' : 'zh';
  byId('language').textContent = other === 'en' ? 'English' : '中文';
  byId('language').lang = other === 'en' ? 'en' : 'zh-CN';
}

byId('language').addEventListener('click', () => {
  speak(currentLanguage() === 'zh' ? 'en' : 'zh');
  redrawComparison();
  redrawViolations();
  redrawDocuments();
  summarize();
});

speak(currentLanguage());
startComparison();
startViolations(summarize);
startDocuments(summarize, refreshSoon);
count();
