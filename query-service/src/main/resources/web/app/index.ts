import './pages/overview';
import './pages/compare';
import './pages/violations';
import './pages/document';
import './pages/documents';
import './pages/department';
import './pages/projects';
import './pages/catalogs';
import './pages/upload';
import './pages/check';
import './pages/letters';
import './show/search';
import {printWhole} from './frame/print';
import {drawFrame, nameUser} from './frame/frame';
import {Page} from './frame/page';
import {asked} from './frame/route';
import {currentLanguage, setLanguage} from './words/language';

const main = document.querySelector<HTMLElement>('main')!;

/** Shows the page the address asks for; one that is shown already looks at the address itself. */
function show(): void {
  drawFrame();
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  const name = `bl-${asked()}`;
  const shown = main.firstElementChild;
  if (shown instanceof Page && shown.localName === name) {
    shown.addressChanged();
    return;
  }
  main.replaceChildren(document.createElement(name));
  window.scrollTo(0, 0);
}

window.addEventListener('hashchange', show);
document.querySelector('.skip')!.addEventListener('click', (event) => {
  event.preventDefault(); // the address belongs to the pages
  main.focus();
});
setLanguage(currentLanguage());
printWhole();
show();
void nameUser();
