import {authorization} from './identity';
import {Refused} from './refused';
import {address} from './services';

export interface Uploaded {
  status: number;
  body: any;
}

/** Sends files to ingest and tells how far they are; resolves with what it answers about them. */
export async function upload(path: string, data: FormData, onProgress: (share: number) => void): Promise<Uploaded> {
  const [url, headers] = [(await address('ingest')) + path, await authorization()];
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell how far a body is
    request.upload.addEventListener('progress', (event) => onProgress(event.total ? event.loaded / event.total : 0));
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status < 300 || body?.documents || body?.checks) {
        // refused files come with their reasons
        resolve({status: request.status, body});
      } else {
        reject(new Refused(request.status, body?.detail || body?.title || `${request.status} ${request.statusText}`));
      }
    });
    request.addEventListener('error', () => reject(new TypeError('network')));
    request.open('POST', url);
    Object.entries({Accept: 'application/json', ...headers}).forEach(([name, value]) =>
      request.setRequestHeader(name, value),
    );
    request.send(data);
  });
}

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
