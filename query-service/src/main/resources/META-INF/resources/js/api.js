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

/**
 * Follows a live stream. A hidden page lets its connection go, because browsers allow only six to
 * one host for all tabs together; it goes on after the last event when it is seen again.
 */
export function follow(path, {event, onEvent, onPosition, onState}) {
  let source = null;
  let last = null;

  const remember = (message) => {
    last = message.lastEventId || last;
  };
  const open = () => {
    const after = last === null ? '' : `?after=${encodeURIComponent(last)}`;
    source = new EventSource(ROOT + path + after);
    source.addEventListener('open', () => onState(true));
    source.addEventListener('error', () => onState(false));
    source.addEventListener('position', (message) => {
      const first = last === null;
      remember(message);
      if (first) {
        onPosition();
      }
    });
    source.addEventListener(event, (message) => {
      remember(message);
      onEvent(JSON.parse(message.data));
    });
  };
  const seen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
      onState(false);
    } else if (source === null) {
      open();
    }
  };
  document.addEventListener('visibilitychange', seen);
  seen();
}
