// On paper nothing can be opened: what follows from a finding is printed with it.
const opened = new Set<HTMLDetailsElement>();

function open(): void {
  document.querySelectorAll<HTMLDetailsElement>('details.following:not([open])').forEach((it) => {
    it.open = true;
    opened.add(it);
  });
}

function close(): void {
  opened.forEach((it) => {
    it.open = false;
  });
  opened.clear();
}

/** Opens the consequences of findings while the page is printed. */
export function printWhole(): void {
  matchMedia('print').addEventListener('change', (it) => (it.matches ? open() : close()));
}
