/** What a service answers when something is wrong, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }

  /** Nobody has signed in; 499 is what scripts are told where a page would be sent to sign in. */
  get mustSignIn(): boolean {
    return this.status === 401 || this.status === 499;
  }

  /** Whether signing in, or as somebody else, could help. */
  get isAboutRights(): boolean {
    return this.mustSignIn || this.status === 403;
  }
}

/** The body of an answer, or what was wrong. */
export async function bodyOf(response: Response): Promise<any> {
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refused(
      response.status,
      body?.detail || body?.title || body?.message || `${response.status} ${response.statusText}`,
    );
  }
  return body;
}
