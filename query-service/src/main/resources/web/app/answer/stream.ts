const ROOT = '/api/v1';

interface Follower<T> {
  event: string;
  onEvent: (item: T) => void;
  onState?: (live: boolean) => void;
}

/**
 * Follows a live stream until the returned function is called. A hidden page lets its connection
 * go, because browsers allow only six to one host for all tabs together; it goes on after the last
 * event when it is seen again. A service that comes back is asked again by the browser itself, with
 * the last event it had.
 */
export function follow<T>(path: string, {event, onEvent, onState}: Follower<T>): () => void {
  let source: EventSource | null = null;
  let last: string | null = null;
  let retry = 0;
  const open = () => {
    const after = last === null ? '' : `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(last)}`;
    const opened = new EventSource(ROOT + path + after);
    source = opened;
    opened.addEventListener('open', () => onState?.(true));
    opened.addEventListener('error', () => {
      onState?.(false);
      if (opened.readyState === EventSource.CLOSED && source === opened) {
        // Refused, as by a proxy whose service is away: browsers give up there, people do not.
        retry = window.setTimeout(open, 2000);
      }
    });
    opened.addEventListener('position', (message) => {
      last = (message as MessageEvent).lastEventId || last;
    });
    opened.addEventListener(event, (message) => {
      last = (message as MessageEvent).lastEventId || last;
      onEvent(JSON.parse((message as MessageEvent).data));
    });
  };
  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
    onState?.(false);
  };
  const seen = () => {
    if (document.hidden) {
      close();
    } else if (source === null) {
      open();
    }
  };
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    clearTimeout(retry);
    source?.close();
  };
}
