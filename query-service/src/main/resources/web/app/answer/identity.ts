// Who the page talks for. The token for the other services is kept in memory only.
import type {User} from './model';
import {read} from './query';

let asked: Promise<User | null> | null = null;

/** Asks who has signed in; null where nobody needs to. */
export function findUser(): Promise<User | null> {
  asked = read<User>('/me').catch(() => null);
  return asked;
}

/** What other services are shown; nothing where nobody needs to sign in. */
export async function authorization(): Promise<Record<string, string>> {
  const user = await (asked ?? findUser());
  return user?.token ? {Authorization: `Bearer ${user.token}`} : {};
}
