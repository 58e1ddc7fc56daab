import type {Localized} from '../answer/model';

export type Language = 'zh' | 'en';

const KEY = 'language';
let language: Language = stored() === 'en' ? 'en' : 'zh';

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // private windows forget
  }
}

export const currentLanguage = (): Language => language;

/** Switches the language of everything that is drawn from now on. */
export function setLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // private windows forget
  }
}

/** What a service says in both languages. */
export const localized = (text: Localized): string => text[language] || text.zh;
