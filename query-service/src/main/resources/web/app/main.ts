import {html, render} from 'lit';
import './overview';
import './compare';
import './violations';
import './document';
import './documents';
import './department';
import './projects';
import './catalogs';
import './upload';
import {currentLanguage, setLanguage, t} from './words';

const PAGES = ['overview', 'compare', 'violations', 'projects', 'documents', 'catalogs', 'upload'];
const OTHERS = ['department', 'document'];

const asked = (): string => {
  const name = location.hash.replace(/^#\/?/, '').split('?')[0];
  return [...PAGES, ...OTHERS].includes(name) ? name : 'overview';
};

function frame(): void {
  const page = asked();
  document.title = `${t(page)} · ${t('title')}`;
  document.querySelector('#title')!.textContent = t('title');
  document.querySelector('.skip')!.textContent = t('skip');
  document.querySelector('footer')!.textContent = t('footer');
  document.querySelector('#language')!.textContent = currentLanguage() === 'zh' ? 'English' : '中文';
  render(html`${PAGES.map((it) => html`<a href="#/${it}" aria-current=${it === page ? 'page' : 'false'}>${t(it)}</a>`)}`, document.querySelector('nav')!);
}

/** Shows the page the address asks for, anew. */
function show(): void {
  frame();
  const main = document.querySelector('main')!;
  main.replaceChildren(document.createElement(`bl-${asked()}`));
  window.scrollTo(0, 0);
}

document.querySelector('#language')!.addEventListener('click', () => {
  setLanguage(currentLanguage() === 'zh' ? 'en' : 'zh');
  frame();
  window.dispatchEvent(new Event('language'));
});
// The address of the page itself stays: only what it asks for is shown anew.
window.addEventListener('hashchange', show);
document.querySelector('.skip')!.addEventListener('click', (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>('main')!.focus();
});
setLanguage(currentLanguage());
show();
