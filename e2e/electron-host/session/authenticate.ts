import type { AuthCache, Credentials } from './auth-cache.ts';
import { basicAuthorization, parseChallenge, toAuthInfo } from './auth-challenge.ts';
import { headerOf } from './header-record.ts';
import type { HttpAnswer } from './http-hop.ts';
import { rawHeaderLists } from './raw-headers.ts';

/** What an answered demand for a password is to be tried with. */
export interface Authentication {
  readonly server: URL;
  readonly cache: AuthCache;
  /** False leaves the demand unanswered (`credentials: 'omit'`). */
  readonly usesCredentials: boolean;
  /** Sends the request again with this header added. */
  exchange(headers: Record<string, string>): Promise<HttpAnswer>;
  /** Asks the app; undefined gives up. */
  ask(authInfo: Electron.AuthInfo): Promise<Credentials | undefined>;
}

/**
 * Answers a 401 until it is accepted or nobody knows another password; then the demand itself is the answer.
 * Only Basic is spoken.
 */
export async function authenticate(first: HttpAnswer, how: Authentication): Promise<HttpAnswer> {
  const { server, cache } = how;
  if (first.statusCode !== 401 || !how.usesCredentials) return first;
  const challenge = parseChallenge(headerOf(rawHeaderLists(first.rawHeaders), 'www-authenticate'));
  if (challenge?.scheme !== 'basic') return first;
  let answer = first;
  for await (const credentials of candidates(server, cache, () => how.ask(toAuthInfo(challenge, server)))) {
    answer.body.destroy();
    answer = await how.exchange({ Authorization: basicAuthorization(credentials) });
    if (answer.statusCode === 401) continue;
    cache.set(server.origin, credentials);
    break;
  }
  return answer;
}

/** The URL's own credentials, then those known, then the app's, for as long as it has some. */
async function* candidates(
  server: URL,
  cache: AuthCache,
  ask: () => Promise<Credentials | undefined>,
): AsyncGenerator<Credentials> {
  if (server.username !== '')
    yield { username: decodeURIComponent(server.username), password: decodeURIComponent(server.password) };
  const known = cache.get(server.origin);
  if (known) {
    yield known;
    // Asked for the next: these were refused.
    cache.delete(server.origin);
  }
  for (let given = await ask(); given; given = await ask()) yield given;
}
