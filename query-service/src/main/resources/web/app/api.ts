// What the services answer. Other services than query are reached at addresses the page is told.
const ROOT = '/api/v1';

/** What a service answers when something is wrong, in its own words. */
export class Refused extends Error {}

async function answer(response: Response): Promise<any> {
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refused(body?.detail ?? body?.message ?? `${response.status} ${response.statusText}`);
  }
  return body;
}

/** Reads an address of this service. */
export async function read(path: string, signal?: AbortSignal): Promise<any> {
  const address = path.startsWith('/api/') ? path : ROOT + path;
  return answer(await fetch(address, {headers: {Accept: 'application/json'}, signal}));
}

/** All pages of a list, up to a limit. */
export async function readAll(path: string, limit = 2000): Promise<any[]> {
  const items: any[] = [];
  let cursor = '';
  do {
    const page = await read(`${path}${path.includes('?') ? '&' : '?'}limit=500${cursor}`);
    items.push(...page.items);
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : '';
  } while (cursor && items.length < limit);
  return items;
}

export type Service = 'ingest' | 'classify' | 'audit';
let services: Promise<Record<Service, string>> | null = null;

/** The address of another service. */
export async function address(service: Service): Promise<string> {
  services ??= read('/dashboard').then((it) => it.services);
  const configured = (await services)[service];
  // A bare port means: on the host this page came from.
  return /^\d+$/.test(configured)
    ? `${location.protocol}//${location.hostname}:${configured}` : configured.replace(/\/$/, '');
}

export async function fetchOf(service: Service, path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch((await address(service)) + path, init);
  if (!response.ok) {
    await answer(response);
  }
  return response;
}

interface Follower {
  event: string;
  onEvent: (item: any) => void;
  onStart?: () => void;
  onState?: (live: boolean) => void;
}

/**
 * Follows a live stream. A hidden page lets its connection go, because browsers allow only six to
 * one host for all tabs together; it goes on after the last event when it is seen again.
 */
export function follow(path: string, {event, onEvent, onStart, onState}: Follower): () => void {
  let source: EventSource | null = null;
  let last: string | null = null;
  const open = () => {
    const after = last === null ? '' : `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(last)}`;
    source = new EventSource(ROOT + path + after);
    source.addEventListener('open', () => onState?.(true));
    source.addEventListener('error', () => onState?.(false));
    source.addEventListener('position', (message) => {
      const first = last === null;
      last = (message as MessageEvent).lastEventId || last;
      if (first) {
        onStart?.();
      }
    });
    source.addEventListener(event, (message) => {
      last = (message as MessageEvent).lastEventId || last;
      onEvent(JSON.parse((message as MessageEvent).data));
    });
  };
  const seen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
      onState?.(false);
    } else if (source === null) {
      open();
    }
  };
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    source?.close();
  };
}
