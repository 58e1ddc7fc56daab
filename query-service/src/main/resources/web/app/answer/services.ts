// The other services, each asked by its own interface at the address this page is told.
import {authorization, findUser} from './identity';
import {read} from './query';
import {bodyOf} from './refused';

export type Service = 'ingest' | 'classify' | 'audit';

let known: Promise<Record<Service, string>> | null = null;

/** The address of another service. */
export async function address(service: Service): Promise<string> {
  known ??= read<{services: Record<Service, string>}>('/dashboard').then((it) => it.services);
  try {
    const configured = (await known)[service];
    // A bare port means: on the host this page came from.
    return /^\d+$/.test(configured)
      ? `${location.protocol}//${location.hostname}:${configured}`
      : configured.replace(/\/$/, '');
  } catch (failure) {
    known = null; // asked again next time
    throw failure;
  }
}

/** Asks another service; what is no success is thrown. */
export async function ask(service: Service, path: string, init: RequestInit = {}): Promise<Response> {
  const url = (await address(service)) + path;
  const send = async () => fetch(url, {...init, headers: {...init.headers, ...(await authorization())}});
  let response = await send();
  if (response.status === 401 && (await findUser())?.token) {
    response = await send(); // the token had run out
  }
  if (!response.ok) {
    await bodyOf(response);
  }
  return response;
}

/** Sends JSON to another service. */
export async function tell(service: Service, path: string, body: unknown): Promise<void> {
  await ask(service, path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
}
