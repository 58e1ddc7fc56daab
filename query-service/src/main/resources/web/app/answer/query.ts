// What this page's own service answers.
import type {Items} from './model';
import {bodyOf} from './refused';

const ROOT = '/api/v1';
const LARGEST_PAGE = 500;
/** A script cannot be sent to sign in; the service answers it that it must. */
const HEADERS = {Accept: 'application/json', 'X-Requested-With': 'JavaScript'};

/** Reads an address of this service. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const address = path.startsWith('/api/') ? path : ROOT + path;
  return bodyOf(await fetch(address, {headers: HEADERS, signal}));
}

/** Sends something to this service, as somebody where nobody needs to sign in. */
export async function send<T>(path: string, by: string): Promise<T> {
  // Headers hold no Chinese.
  const headers = {...HEADERS, 'X-Actor': encodeURIComponent(by)};
  return bodyOf(await fetch(ROOT + path, {method: 'POST', headers}));
}

/** All pages of a list, up to a limit. */
export async function readAll<T>(path: string, limit = 2000): Promise<T[]> {
  const items: T[] = [];
  let cursor = '';
  do {
    const page = await read<Items<T>>(`${path}${path.includes('?') ? '&' : '?'}limit=${LARGEST_PAGE}${cursor}`);
    items.push(...page.items);
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : '';
  } while (cursor && items.length < limit);
  return items;
}
