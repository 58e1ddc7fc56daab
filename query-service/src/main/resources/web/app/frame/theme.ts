// Light, dark, or as the system says.
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'theme';
const THEMES: Theme[] = ['auto', 'light', 'dark'];
const system = matchMedia('(prefers-color-scheme: dark)');

let theme: Theme = stored();

function stored(): Theme {
  try {
    const kept = localStorage.getItem(KEY) as Theme | null;
    return kept && THEMES.includes(kept) ? kept : 'auto';
  } catch {
    return 'auto'; // private windows forget
  }
}

export const currentTheme = (): Theme => theme;

export const isDark = (): boolean => (theme === 'auto' ? system.matches : theme === 'dark');

function apply(): void {
  document.documentElement.dataset.theme = theme;
  window.dispatchEvent(new Event('theme'));
}

/** Goes on to the next appearance. */
export function nextTheme(): void {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // private windows forget
  }
  apply();
}

system.addEventListener('change', () => window.dispatchEvent(new Event('theme')));
apply();
