const ROOT = '/api/v1';

/** What the service answers when something is wrong, in its own words. */
export class Refused extends Error {}

/** Reads an address of the service. */
export async function read(path, signal) {
  const address = path.startsWith('/api/') ? path : ROOT + path;
  const response = await fetch(address, {headers: {Accept: 'application/json'}, signal});
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refused(body?.detail ?? `${response.status} ${response.statusText}`);
  }
  return body;
}

/** Follows a live stream; the browser resumes it after the last event by itself. */
export function follow(path, {event, onEvent, onPosition, onState}) {
  const source = new EventSource(ROOT + path);
  source.addEventListener('open', () => onState(true));
  source.addEventListener('error', () => onState(false));
  source.addEventListener('position', onPosition, {once: true});
  source.addEventListener(event, (message) => onEvent(JSON.parse(message.data)));
  return source;
}
