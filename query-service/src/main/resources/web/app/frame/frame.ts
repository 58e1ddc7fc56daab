import {html, nothing, render} from 'lit';
import {findUser} from '../answer/identity';
import type {User} from '../answer/model';
import {currentLanguage, setLanguage} from '../words/language';
import {t} from '../words/words';
import {asked, link, PAGES} from './route';
import {currentTheme, nextTheme} from './theme';

const SIGNS = {auto: '◐', light: '○', dark: '●'};

let user: User | null = null;

/** Draws what surrounds every page. */
export function drawFrame(): void {
  const page = asked();
  document.title = `${t(page)} · ${t('title')}`;
  document.querySelector('#title')!.textContent = t('title');
  document.querySelector('.skip')!.textContent = t('skip');
  document.querySelector('footer')!.textContent = t('footer');
  const nav = document.querySelector('nav')!;
  nav.setAttribute('aria-label', t('pages'));
  render(
    html`${PAGES.map((it) => html`<a href=${link(it)} aria-current=${it === page ? 'page' : nothing}>${t(it)}</a>`)}`,
    nav,
  );
  nav.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  render(
    html`${user ? html`<span class="user">${user.name} <a href="/logout">${t('signOut')}</a></span>` : nothing}
      <button
        type="button"
        id="theme"
        aria-label="${t('theme')}: ${t(currentTheme())}"
        title="${t('theme')}: ${t(currentTheme())}"
        @click=${() => {
          nextTheme();
          drawFrame();
        }}
      >
        ${SIGNS[currentTheme()]}
      </button>
      <button type="button" id="language" lang=${currentLanguage() === 'zh' ? 'en' : 'zh-CN'} @click=${switchLanguage}>
        ${currentLanguage() === 'zh' ? 'English' : '中文'}
      </button>`,
    document.querySelector<HTMLElement>('.tools')!,
  );
}

function switchLanguage(): void {
  setLanguage(currentLanguage() === 'zh' ? 'en' : 'zh');
  drawFrame();
  window.dispatchEvent(new Event('language'));
}

/** Names who has signed in; where nobody needs to, nobody is named. */
export async function nameUser(): Promise<void> {
  const found = await findUser();
  user = found?.verified === false ? null : found;
  drawFrame();
}

export const currentUser = (): User | null => user;
