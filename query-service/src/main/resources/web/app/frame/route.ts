// The address says which page is shown and what it shows, so everything can be bookmarked.

export const PAGES = [
  'overview',
  'compare',
  'violations',
  'projects',
  'documents',
  'catalogs',
  'upload',
  'check',
] as const;
const OTHERS = ['department', 'document', 'letters'] as const;

export type PageName = (typeof PAGES)[number] | (typeof OTHERS)[number];
export type Values = Record<string, string | number | null | undefined | readonly string[]>;

/** The page the address asks for. */
export function asked(): PageName {
  const name = location.hash.replace(/^#\/?/, '').split('?')[0];
  return ([...PAGES, ...OTHERS] as string[]).includes(name) ? (name as PageName) : 'overview';
}

/** What the address says about it. */
export const parameters = (): URLSearchParams => new URLSearchParams(location.hash.split('?')[1] ?? '');

/** The address of a page; what is empty is left out. */
export function link(page: PageName, values: Values = {}): string {
  const query = new URLSearchParams();
  Object.entries(values).forEach(([name, value]) => {
    (Array.isArray(value) ? value : [value])
      .filter((it) => it !== null && it !== undefined && it !== '')
      .forEach((it) => query.append(name, String(it)));
  });
  const text = query.toString();
  return `#/${page}${text ? `?${text}` : ''}`;
}

/** Goes to an address; the one left can be gone back to. */
export function go(address: string): void {
  location.hash = address;
}

/** Says in the address what is shown already, without a step to go back to. */
export function settle(address: string): void {
  history.replaceState(null, '', address);
}
